namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>The configuration of one state.</summary>
    public sealed class StateConfiguration
    {
        private readonly StateRepresentation _state;
        private readonly Func<TState, StateRepresentation> _lookup;

        internal StateConfiguration(StateRepresentation state, Func<TState, StateRepresentation> lookup) => (_state, _lookup) = (state, lookup);

        /// <summary>The trigger leads to another state.</summary>
        /// <exception cref="ArgumentException">The destination is this state.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            Add(BehaviorKind.Transition, trigger, Elsewhere(destinationState), null);

        /// <summary>The trigger leads to another state while the guard holds. Guards of one trigger must exclude each other.</summary>
        /// <exception cref="ArgumentException">The destination is this state.</exception>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            Add(BehaviorKind.Transition, trigger, Elsewhere(destinationState), GuardOf(guard, guardDescription));

        /// <summary>The trigger leaves this state and enters it again.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(BehaviorKind.Reentry, trigger, _state.State, null);

        /// <summary>The trigger leaves this state and enters it again while the guard holds.</summary>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(BehaviorKind.Reentry, trigger, _state.State, GuardOf(guard, guardDescription));

        /// <summary>The trigger does nothing here.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(BehaviorKind.Ignore, trigger, _state.State, null);

        /// <summary>The trigger does nothing here while the guard holds.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(BehaviorKind.Ignore, trigger, _state.State, GuardOf(guard, guardDescription));

        /// <summary>Runs when this state is entered from outside.</summary>
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            _state.OnEntry(entryAction, Describe(entryAction, entryActionDescription));
            return this;
        }

        /// <summary>Runs when this state is left for one outside it.</summary>
        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            _state.OnExit(exitAction);
            return this;
        }

        /// <summary>This state takes over the triggers of another one.</summary>
        /// <exception cref="ArgumentException">The other state is this one or lies under it.</exception>
        public StateConfiguration SubstateOf(TState superstate)
        {
            if (_lookup(superstate).IsIncludedIn(_state.State))
            {
                var nested = _state.State.Equals(superstate) ? "" : "nested ";
                throw new ArgumentException(
                    $"Configuring {_state.State} as a substate of {superstate} creates an illegal {nested}cyclic configuration.", nameof(superstate));
            }

            _state.PutUnder(_lookup(superstate));
            return this;
        }

        private static Guard GuardOf(Func<bool> guard, string? description)
        {
            ArgumentNullException.ThrowIfNull(guard);
            return new Guard(guard, Describe(guard, description));
        }

        private static string Describe(Delegate method, string? description) =>
            description ?? (method.Method.Name.AsSpan().ContainsAny('<', '>', '`') ? "Function" : method.Method.Name);

        private StateConfiguration Add(BehaviorKind kind, TTrigger trigger, TState destination, Guard? guard)
        {
            _state.Add(new TriggerBehavior(kind, trigger, destination, guard));
            return this;
        }

        private TState Elsewhere(TState destination) => !destination.Equals(_state.State)
            ? destination
            : throw new ArgumentException(
                "Permit() (and PermitIf()) require that the destination state is not equal to the source state. "
                + "To accept a trigger without changing state, use either Ignore() or PermitReentry().",
                nameof(destination));
    }
}
