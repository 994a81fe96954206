using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Which way a diagram flows.</summary>
public enum MermaidGraphDirection
{
    /// <summary>From left to right.</summary>
    LeftToRight,

    /// <summary>From right to left.</summary>
    RightToLeft,

    /// <summary>From top to bottom.</summary>
    TopToBottom,

    /// <summary>From bottom to top.</summary>
    BottomToTop,
}

/// <summary>Draws a state machine as a Mermaid state diagram.</summary>
public static class MermaidGraph
{
    /// <summary>The text of the diagram, line for line as the Stateless package writes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none of the four.</exception>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var names = new NodeNames(machineInfo.States);
        IEnumerable<string> lines =
        [
            "stateDiagram-v2",
            .. direction is { } flow ? [$"\tdirection {Code(flow)}"] : Array.Empty<string>(),
            .. names.Aliases,
            .. names.InOrder.Where(state => state.Substates.Count > 0).SelectMany(state => Cluster(state, names)),
            .. machineInfo.States.SelectMany(state => state.Transitions.Select(t => Arrow(state, t, names))),
            $"[*] --> {names[machineInfo.InitialState]}",
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        MermaidGraphDirection.TopToBottom => "TB",
        MermaidGraphDirection.BottomToTop => "BT",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Unsupported direction."),
    };

    private static IEnumerable<string> Cluster(StateInfo state, NodeNames names) =>
        [$"\tstate {names[state.Name]} {{", .. state.Substates.Select(s => $"\t\t{names[s]}"), "\t}"];

    private static string Arrow(StateInfo source, TransitionInfo transition, NodeNames names)
    {
        var actions = transition.Actions.Count > 0 ? " / " + string.Join(", ", transition.Actions) : "";
        var guard = transition.Guard is { } condition ? $" [{condition}]" : "";
        return $"\t{names[source.Name]} --> {names[transition.Destination]} : {transition.Trigger}{actions}{guard}";
    }
}
