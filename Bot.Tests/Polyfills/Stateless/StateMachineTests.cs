using Stateless;

namespace Bot.Tests.Polyfills.Stateless;

public sealed class StateMachineTests
{
    private readonly List<string> _log = [];

    public enum Door
    {
        Open,
        Closed,
        Locked,
        Bolted,
    }

    public enum Act
    {
        Shut,
        Pull,
        Turn,
        Bolt,
        Knock,
    }

    [Fact]
    public void A_trigger_leads_to_the_permitted_state()
    {
        var door = new StateMachine<Door, Act>(Door.Open);
        door.Configure(Door.Open).Permit(Act.Shut, Door.Closed);
        door.Fire(Act.Shut);
        Assert.Equal(Door.Closed, door.State);
    }

    [Fact]
    public void The_state_can_live_elsewhere()
    {
        var kept = Door.Open;
        var door = new StateMachine<Door, Act>(() => kept, next => kept = next);
        door.Configure(Door.Open).Permit(Act.Shut, Door.Closed);
        door.Fire(Act.Shut);
        Assert.Equal(Door.Closed, kept);
    }

    [Fact]
    public void A_trigger_nobody_knows_throws_and_says_which()
    {
        var door = new StateMachine<Door, Act>(Door.Open);
        var error = Assert.Throws<InvalidOperationException>(() => door.Fire(Act.Turn));
        Assert.Equal("No valid leaving transitions are permitted from state 'Open' for trigger 'Turn'. Consider ignoring the trigger.", error.Message);
    }

    [Fact]
    public void Guards_that_do_not_hold_are_named()
    {
        var door = new StateMachine<Door, Act>(Door.Closed);
        door.Configure(Door.Closed).PermitIf(Act.Turn, Door.Locked, () => false, "has key").PermitIf(Act.Turn, Door.Bolted, () => false, "has bolt");
        var error = Assert.Throws<InvalidOperationException>(() => door.Fire(Act.Turn));
        Assert.Equal(
            "Trigger 'Turn' is valid for transition from state 'Closed' but a guard conditions are not met. Guard descriptions: 'has key, has bolt'.",
            error.Message);
    }

    [Theory]
    [InlineData(true, Door.Locked)]
    [InlineData(false, Door.Bolted)]
    public void The_guard_that_holds_chooses_the_way(bool key, Door expected)
    {
        var door = new StateMachine<Door, Act>(Door.Closed);
        door.Configure(Door.Closed).PermitIf(Act.Turn, Door.Locked, () => key).PermitIf(Act.Turn, Door.Bolted, () => !key);
        door.Fire(Act.Turn);
        Assert.Equal(expected, door.State);
    }

    [Fact]
    public void Two_guards_that_hold_at_once_throw()
    {
        var door = new StateMachine<Door, Act>(Door.Closed);
        door.Configure(Door.Closed).PermitIf(Act.Turn, Door.Locked, () => true).Permit(Act.Turn, Door.Bolted);
        var error = Assert.Throws<InvalidOperationException>(() => door.Fire(Act.Turn));
        Assert.Equal(
            "Multiple permitted exit transitions are configured from state 'Closed' for trigger 'Turn'. Guard clauses must be mutually exclusive.", error.Message);
        Assert.Throws<InvalidOperationException>(() => door.CanFire(Act.Turn));
    }

    [Fact]
    public void A_transition_to_the_same_state_cannot_be_permitted()
    {
        var open = new StateMachine<Door, Act>(Door.Open).Configure(Door.Open);
        Assert.Throws<ArgumentException>(() => open.Permit(Act.Shut, Door.Open));
        Assert.Throws<ArgumentException>(() => open.PermitIf(Act.Shut, Door.Open, () => true));
    }

    [Fact]
    public void An_ignored_trigger_changes_nothing()
    {
        var door = Logged(new StateMachine<Door, Act>(Door.Open), Door.Open);
        door.Configure(Door.Open).Ignore(Act.Pull).IgnoreIf(Act.Shut, () => true).IgnoreIf(Act.Turn, () => false);
        door.Fire(Act.Pull);
        door.Fire(Act.Shut);
        Assert.Equal(Door.Open, door.State);
        Assert.Empty(_log);
        Assert.False(door.CanFire(Act.Turn));
    }

    [Fact]
    public void Reentry_leaves_and_enters()
    {
        var door = Logged(new StateMachine<Door, Act>(Door.Open), Door.Open);
        door.Configure(Door.Open).PermitReentry(Act.Knock).PermitReentryIf(Act.Pull, () => false);
        door.Fire(Act.Knock);
        Assert.Equal(["-Open", "+Open"], _log);
        Assert.False(door.CanFire(Act.Pull));
    }

    [Fact]
    public void A_substate_takes_the_triggers_of_its_superstate()
    {
        var door = new StateMachine<Door, Act>(Door.Locked);
        door.Configure(Door.Closed).Permit(Act.Pull, Door.Open);
        door.Configure(Door.Locked).SubstateOf(Door.Closed);
        Assert.True(door.IsInState(Door.Closed));
        Assert.True(door.CanFire(Act.Pull));
        door.Fire(Act.Pull);
        Assert.Equal(Door.Open, door.State);
        Assert.False(door.IsInState(Door.Closed));
    }

    [Fact]
    public void The_substate_s_own_word_comes_first()
    {
        var door = new StateMachine<Door, Act>(Door.Locked);
        door.Configure(Door.Closed).Permit(Act.Pull, Door.Open);
        door.Configure(Door.Locked).SubstateOf(Door.Closed).Ignore(Act.Pull);
        door.Fire(Act.Pull);
        Assert.Equal(Door.Locked, door.State);
    }

    [Fact]
    public void A_guard_that_fails_in_the_substate_leaves_the_superstate_to_answer()
    {
        var door = new StateMachine<Door, Act>(Door.Locked);
        door.Configure(Door.Closed).Permit(Act.Pull, Door.Open);
        door.Configure(Door.Locked).SubstateOf(Door.Closed).PermitIf(Act.Pull, Door.Bolted, () => false);
        door.Fire(Act.Pull);
        Assert.Equal(Door.Open, door.State);
    }

    [Fact]
    public void Moves_inside_a_superstate_neither_leave_nor_enter_it()
    {
        var door = Nested(Door.Locked);
        door.Configure(Door.Locked).Permit(Act.Bolt, Door.Bolted);
        door.Fire(Act.Bolt);
        Assert.Equal(["-Locked", "+Bolted"], _log);
    }

    [Fact]
    public void Leaving_goes_outward_and_entering_goes_inward()
    {
        var door = Nested(Door.Locked);
        door.Configure(Door.Closed).Permit(Act.Pull, Door.Open);
        door.Configure(Door.Open).Permit(Act.Bolt, Door.Bolted);
        door.Fire(Act.Pull);
        door.Fire(Act.Bolt);
        Assert.Equal(["-Locked", "-Closed", "+Open", "-Open", "+Closed", "+Bolted"], _log);
    }

    [Fact]
    public void Reentry_of_a_superstate_ends_in_the_superstate()
    {
        var door = Nested(Door.Locked);
        door.Configure(Door.Closed).PermitReentry(Act.Knock);
        door.Fire(Act.Knock);
        Assert.Equal(Door.Closed, door.State);
        Assert.Equal(["-Locked", "-Closed", "+Closed"], _log);
    }

    [Fact]
    public void A_superstate_s_way_back_to_the_current_state_does_nothing()
    {
        var door = Nested(Door.Locked);
        door.Configure(Door.Closed).Permit(Act.Turn, Door.Locked);
        door.Fire(Act.Turn);
        Assert.Equal(Door.Locked, door.State);
        Assert.Empty(_log);
    }

    [Fact]
    public void A_trigger_fired_on_entry_waits_for_its_turn()
    {
        var door = new StateMachine<Door, Act>(Door.Open);
        door.Configure(Door.Open).Permit(Act.Shut, Door.Closed);
        door.Configure(Door.Closed)
            .OnEntry(() => door.Fire(Act.Turn))
            .OnEntry(() => _log.Add(door.State.ToString()))
            .Permit(Act.Turn, Door.Locked);
        door.Fire(Act.Shut);
        Assert.Equal(["Closed"], _log);
        Assert.Equal(Door.Locked, door.State);
    }

    [Fact]
    public void An_unhandled_trigger_can_be_caught()
    {
        var door = new StateMachine<Door, Act>(Door.Open);
        door.OnUnhandledTrigger((state, trigger) => _log.Add($"{state} {trigger}"));
        door.Fire(Act.Turn);
        Assert.Equal(["Open Turn"], _log);
        Assert.Equal(Door.Open, door.State);
    }

    [Fact]
    public void States_cannot_lie_under_themselves()
    {
        var door = new StateMachine<Door, Act>(Door.Open);
        Assert.Throws<ArgumentException>(() => door.Configure(Door.Open).SubstateOf(Door.Open));
        door.Configure(Door.Closed).SubstateOf(Door.Open);
        door.Configure(Door.Locked).SubstateOf(Door.Closed);
        Assert.Throws<ArgumentException>(() => door.Configure(Door.Open).SubstateOf(Door.Locked));
    }

    private StateMachine<Door, Act> Nested(Door initial)
    {
        var door = Logged(new StateMachine<Door, Act>(initial), Enum.GetValues<Door>());
        door.Configure(Door.Locked).SubstateOf(Door.Closed);
        door.Configure(Door.Bolted).SubstateOf(Door.Closed);
        return door;
    }

    private StateMachine<Door, Act> Logged(StateMachine<Door, Act> door, params Door[] states)
    {
        foreach (var state in states)
        {
            door.Configure(state).OnEntry(() => _log.Add($"+{state}")).OnExit(() => _log.Add($"-{state}"));
        }

        return door;
    }

    [Fact]
    public void Permitted_triggers_are_those_whose_guards_hold_here_and_above()
    {
        var machine = new StateMachine<string, string>("child");
        machine.Configure("parent").Permit("leave", "out");
        machine.Configure("child").SubstateOf("parent").Ignore("wait").PermitIf("closed", "out", () => false).Permit("leave", "elsewhere");

        Assert.Equal(["wait", "leave"], machine.GetPermittedTriggers());
    }
}
