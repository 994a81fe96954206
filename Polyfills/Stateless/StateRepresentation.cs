using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    internal enum BehaviorKind
    {
        Transition,
        Reentry,
        Ignore,
    }

    internal sealed record Guard(Func<bool> Holds, string Description);

    internal sealed record TriggerBehavior(BehaviorKind Kind, TTrigger Trigger, TState Destination, Guard? Guard);

    internal sealed record Found(TriggerBehavior Behavior, IReadOnlyList<string> UnmetGuards);

    /// <summary>One state with what leads out of it.</summary>
    internal sealed class StateRepresentation(TState state)
    {
        private readonly List<StateRepresentation> _substates = [];
        private readonly List<Action> _exits = [];
        private readonly List<(Action Run, string Description)> _entries = [];
        private readonly Dictionary<TTrigger, List<TriggerBehavior>> _behaviors = [];

        public TState State { get; } = state;

        public StateRepresentation? Superstate { get; private set; }

        public IEnumerable<TriggerBehavior> Behaviors => _behaviors.Values.SelectMany(b => b);

        public void Add(TriggerBehavior behavior)
        {
            if (!_behaviors.TryGetValue(behavior.Trigger, out var known))
            {
                _behaviors.Add(behavior.Trigger, known = []);
            }

            known.Add(behavior);
        }

        public void OnEntry(Action action, string description) => _entries.Add((action, description));

        public void OnExit(Action action) => _exits.Add(action);

        public void PutUnder(StateRepresentation superstate)
        {
            Superstate = superstate;
            superstate._substates.Add(this);
        }

        /// <summary>What the trigger does here, or in the nearest superstate that permits it; null when nobody knows it.</summary>
        public Found? Find(TTrigger trigger)
        {
            var here = FindHere(trigger);
            return here is { UnmetGuards: [] } ? here : Superstate?.Find(trigger) ?? here;
        }

        public IEnumerable<TTrigger> KnownTriggers() => _behaviors.Keys.Concat(Superstate?.KnownTriggers() ?? []);

        public bool IsIncludedIn(TState state) => State.Equals(state) || Superstate?.IsIncludedIn(state) == true;

        public void ExitTo(TState destination)
        {
            for (var leaving = this; leaving?.Includes(destination) == false; leaving = leaving.Superstate)
            {
                leaving._exits.ForEach(run => run());
            }
        }

        public void EnterFrom(TState source)
        {
            if (!Includes(source))
            {
                Superstate?.EnterFrom(source);
                _entries.ForEach(entry => entry.Run());
            }
        }

        public void Reenter() => Array.ForEach<Action>([.. _exits, .. _entries.Select(entry => entry.Run)], run => run());

        public StateInfo Describe() => new(
            State.ToString() ?? "",
            Superstate?.State.ToString(),
            [.. _substates.Select(s => s.State.ToString() ?? "")],
            [.. Drawn().Select(Describe)]);

        private bool Includes(TState state) => State.Equals(state) || _substates.Exists(s => s.Includes(state));

        private Found? FindHere(TTrigger trigger)
        {
            var known = _behaviors.GetValueOrDefault(trigger) ?? [];
            var open = known.FindAll(b => b.Guard?.Holds() != false);
            return (open, known) switch
            {
                ([], []) => null,
                ([], _) => new Found(known[0], [.. known.Select(b => b.Guard!.Description).Distinct(StringComparer.Ordinal)]),
                ([var only], _) => new Found(only, []),
                _ => throw new InvalidOperationException(
                    $"Multiple permitted exit transitions are configured from state '{State}' for trigger '{trigger}'. Guard clauses must be mutually exclusive."),
            };
        }

        private IEnumerable<TriggerBehavior> Drawn() =>
            _behaviors.Values.SelectMany(known => known.Where(b => b.Kind != BehaviorKind.Ignore).OrderBy(b => b.Kind))
                .Concat(Behaviors.Where(b => b.Kind == BehaviorKind.Ignore));

        private TransitionInfo Describe(TriggerBehavior behavior) => new(
            behavior.Trigger.ToString() ?? "",
            behavior.Destination.ToString() ?? "",
            behavior.Kind == BehaviorKind.Reentry ? [.. _entries.Select(entry => entry.Description)] : [],
            behavior.Guard?.Description);
    }
}
