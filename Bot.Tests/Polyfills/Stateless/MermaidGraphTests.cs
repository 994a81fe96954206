using Stateless;
using Stateless.Graph;

namespace Bot.Tests.Polyfills.Stateless;

public sealed class MermaidGraphTests
{
    [Fact]
    public void A_machine_without_transitions_shows_where_it_begins() =>
        Assert.Equal(Lines("stateDiagram-v2", "[*] --> idle"), Draw(new StateMachine<string, char>("idle")));

    [Fact]
    public void Transitions_come_in_the_order_of_the_states_and_their_triggers_with_ignored_ones_last()
    {
        var machine = new StateMachine<string, char>("idle");
        machine.Configure("idle").Ignore('i').Permit('a', "busy").PermitIf('b', "done", () => true, "all read").PermitIf('a', "done", Holds);
        machine.Configure("busy").IgnoreIf('i', () => true);
        Assert.Equal(
            Lines(
                "stateDiagram-v2",
                "\tidle --> busy : a",
                "\tidle --> done : a [Holds]",
                "\tidle --> done : b [all read]",
                "\tidle --> idle : i",
                "\tbusy --> busy : i [Function]",
                "[*] --> idle"),
            Draw(machine));
    }

    [Fact]
    public void Reentry_names_the_entry_actions()
    {
        var machine = new StateMachine<string, char>("idle");
        machine.Configure("idle").PermitReentry('r').OnEntry(() => { }, "greet").OnEntry(() => { }).PermitReentryIf('s', Holds);
        Assert.Equal(
            Lines("stateDiagram-v2", "\tidle --> idle : r / greet, Function", "\tidle --> idle : s / greet, Function [Holds]", "[*] --> idle"), Draw(machine));
    }

    [Fact]
    public void Superstates_frame_their_substates_and_hold_their_own_arrows()
    {
        var machine = new StateMachine<string, char>("start");
        machine.Configure("start").Permit('a', "inner");
        machine.Configure("inner").SubstateOf("outer").Permit('b', "core");
        machine.Configure("core").SubstateOf("inner");
        machine.Configure("outer").Permit('z', "end");
        Assert.Equal(
            Lines(
                "stateDiagram-v2",
                "\tstate outer {", "\t\tinner", "\t}",
                "\tstate inner {", "\t\tcore", "\t}",
                "\tstart --> inner : a",
                "\tinner --> core : b",
                "\touter --> end : z",
                "[*] --> start"),
            Draw(machine));
    }

    [Fact]
    public void Names_that_Mermaid_cannot_read_get_an_alias()
    {
        var machine = new StateMachine<string, char>("a b");
        machine.Configure("a b").Permit('x', "a-b");
        machine.Configure("a-b").Permit('x', "ab");
        Assert.Equal(
            Lines("stateDiagram-v2", "\tab_1 : a b", "\tab_2 : a-b", "\tab_1 --> ab_2 : x", "\tab_2 --> ab : x", "[*] --> ab_1"), Draw(machine));
    }

    [Theory]
    [InlineData(MermaidGraphDirection.LeftToRight, "LR")]
    [InlineData(MermaidGraphDirection.RightToLeft, "RL")]
    [InlineData(MermaidGraphDirection.TopToBottom, "TB")]
    [InlineData(MermaidGraphDirection.BottomToTop, "BT")]
    public void The_direction_comes_first(MermaidGraphDirection direction, string code) => Assert.Equal(
        Lines("stateDiagram-v2", $"\tdirection {code}", "[*] --> idle"), MermaidGraph.Format(new StateMachine<string, char>("idle").GetInfo(), direction));

    private static bool Holds() => true;

    private static string Draw(StateMachine<string, char> machine) => MermaidGraph.Format(machine.GetInfo());

    private static string Lines(params string[] lines) => string.Join(Environment.NewLine, lines);
}
