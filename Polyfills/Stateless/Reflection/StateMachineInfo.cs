namespace Stateless.Reflection;

/// <summary>A state machine's configuration, described for a diagram.</summary>
public sealed class StateMachineInfo
{
    internal StateMachineInfo(string initialState, IReadOnlyList<StateInfo> states) => (InitialState, States) = (initialState, states);

    internal string InitialState { get; }

    internal IReadOnlyList<StateInfo> States { get; }
}

internal sealed record StateInfo(string Name, string? Superstate, IReadOnlyList<string> Substates, IReadOnlyList<TransitionInfo> Transitions);

internal sealed record TransitionInfo(string Trigger, string Destination, IReadOnlyList<string> Actions, string? Guard);
