using Bot.Dialogs;
using Bot.Dialogs.Flow;
using Bot.Turns;

namespace Bot.Tests.Turns;

public sealed class KeepingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_conversation_is_kept_unless_its_patient_says_otherwise() => Assert.Null(Keeping.Until(TriageSession.Start("PV-222222"), Now));

    [Fact]
    public void One_that_is_not_to_be_kept_goes_when_it_is_idle_and_sooner_when_it_has_ended()
    {
        var open = TriageSession.Start("PV-222222") with { DoNotKeep = true, Stage = TriageStage.Interview };
        Assert.Equal(Now + Keeping.Open, Keeping.Until(open, Now));
        Assert.True(Keeping.Until(open with { Stage = TriageStage.Ended }, Now) < Now + Keeping.Open);
    }
}
