using Stateless.Reflection;

namespace Stateless;

/// <summary>A state machine configured in code: which trigger leads from which state to which.</summary>
/// <remarks>Stand-in for the class of the same name in the Stateless package; only what this service calls.</remarks>
public sealed partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, StateRepresentation> _states = [];
    private readonly Queue<TTrigger> _waiting = [];
    private readonly Func<TState> _read;
    private readonly Action<TState> _write;
    private readonly TState _initial;
    private Action<TState, TTrigger, IReadOnlyList<string>> _unhandled = ThrowUnhandled;
    private bool _firing;

    /// <summary>A machine that keeps its state itself.</summary>
    public StateMachine(TState initialState)
    {
        var state = initialState;
        (_initial, _read, _write) = (initialState, () => state, next => state = next);
    }

    /// <summary>A machine whose state lives elsewhere.</summary>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        (_initial, _read, _write) = (stateAccessor(), stateAccessor, stateMutator);
    }

    /// <summary>The current state.</summary>
    public TState State => _read();

    /// <summary>Begins or continues the configuration of one state.</summary>
    public StateConfiguration Configure(TState state) => new(Representation(state), Representation);

    /// <summary>Moves along the transition of a trigger. A trigger fired from an entry or exit action waits until this one is done.</summary>
    /// <exception cref="InvalidOperationException">No transition is permitted, or several are at once.</exception>
    public void Fire(TTrigger trigger)
    {
        _waiting.Enqueue(trigger);
        if (_firing)
        {
            return;
        }

        _firing = true;
        try
        {
            while (_waiting.TryDequeue(out var next))
            {
                FireOne(next);
            }
        }
        finally
        {
            _firing = false;
        }
    }

    /// <summary>Whether the trigger has a transition from the current state whose guards hold.</summary>
    public bool CanFire(TTrigger trigger) => Representation(State).Find(trigger) is { UnmetGuards: [] };

    /// <summary>The triggers that have a transition from the current state whose guards hold, its superstates' included.</summary>
    /// <param name="args">Arguments for guards that take some; none here do.</param>
    public IEnumerable<TTrigger> GetPermittedTriggers(params object[] args) =>
        Representation(State).KnownTriggers().Distinct().Where(CanFire);

    /// <summary>Whether the current state is this one or a substate of it.</summary>
    public bool IsInState(TState state) => Representation(State).IsIncludedIn(state);

    /// <summary>Sets what happens when a trigger has no transition; without it the machine throws.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _unhandled = (state, trigger, _) => unhandledTriggerAction(state, trigger);
    }

    /// <summary>A description of the configuration, for a diagram.</summary>
    public StateMachineInfo GetInfo() => new(_initial.ToString() ?? "", [.. Described()]);

    private static void ThrowUnhandled(TState state, TTrigger trigger, IReadOnlyList<string> unmetGuards) =>
        throw new InvalidOperationException(unmetGuards is []
            ? $"No valid leaving transitions are permitted from state '{state}' for trigger '{trigger}'. Consider ignoring the trigger."
            : $"Trigger '{trigger}' is valid for transition from state '{state}' but a guard conditions are not met. Guard descriptions: '{string.Join(", ", unmetGuards)}'.");

    private void FireOne(TTrigger trigger)
    {
        var source = Representation(State);
        switch (source.Find(trigger))
        {
            case { UnmetGuards: [], Behavior: var behavior }:
                Carry(source, behavior);
                break;
            case var found:
                _unhandled(source.State, trigger, found?.UnmetGuards ?? []);
                break;
        }
    }

    private void Carry(StateRepresentation source, TriggerBehavior behavior)
    {
        var destination = Representation(behavior.Destination);
        if (behavior.Kind == BehaviorKind.Reentry)
        {
            source.ExitTo(destination.State);
            destination.Reenter();
            _write(destination.State);
        }
        else if (behavior.Kind == BehaviorKind.Transition && source != destination)
        {
            source.ExitTo(destination.State);
            _write(destination.State);
            destination.EnterFrom(source.State);
        }
    }

    private StateRepresentation Representation(TState state)
    {
        if (!_states.TryGetValue(state, out var representation))
        {
            _states.Add(state, representation = new StateRepresentation(state));
        }

        return representation;
    }

    private IEnumerable<StateInfo> Described()
    {
        var mentioned = _states.Values.SelectMany(s => s.Behaviors).Where(b => b.Kind == BehaviorKind.Transition).Select(b => b.Destination);
        return _states.Values.Concat(mentioned.Distinct().Except(_states.Keys).Select(s => new StateRepresentation(s))).Select(s => s.Describe());
    }
}
