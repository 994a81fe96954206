using Bot.Dialogs.Flow;
using static Bot.Dialogs.Flow.TriageStage;
using static Bot.Dialogs.Flow.TriageTrigger;

namespace Bot.Tests.Flow;

public sealed class StateTableTests
{
    // Every pair that means something, and where it leads. A pair that is not here must be impossible.
    private static readonly Dictionary<TriageStage, Dictionary<TriageTrigger, TriageStage>> Table = new()
    {
        [Welcome] = new()
        {
            [Opened] = Consent,
            [Answered] = Welcome,
            [InfoWanted] = Guidance,
            [Decided] = Guidance,
            [EmergencyFound] = Emergency,
            [CrisisFound] = Crisis,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
        [Consent] = new()
        {
            [Opened] = Consent,
            [Answered] = Consent,
            [Consented] = TriageStage.Interview,
            [InfoWanted] = Guidance,
            [Decided] = Guidance,
            [EmergencyFound] = Emergency,
            [CrisisFound] = Crisis,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
        [TriageStage.Interview] = new()
        {
            [Opened] = TriageStage.Interview,
            [Answered] = TriageStage.Interview,
            [Completed] = Review,
            [Decided] = Guidance,
            [EmergencyFound] = Emergency,
            [CrisisFound] = Crisis,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
        [Review] = new()
        {
            [Opened] = Review,
            [Answered] = Review,
            [Confirmed] = Guidance,
            [Reopened] = TriageStage.Interview,
            [Decided] = Guidance,
            [EmergencyFound] = Emergency,
            [CrisisFound] = Crisis,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
        [Guidance] = new()
        {
            [Opened] = Guidance,
            [Answered] = Guidance,
            [Decided] = Guidance,
            [Reopened] = TriageStage.Interview,
            [Checked] = TriageStage.Interview,
            [VisitWanted] = TriageStage.VisitRequest,
            [EmergencyFound] = Emergency,
            [CrisisFound] = Crisis,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
        [TriageStage.VisitRequest] = new()
        {
            [Opened] = TriageStage.VisitRequest,
            [Answered] = TriageStage.VisitRequest,
            [VisitClosed] = Guidance,
            [Decided] = Guidance,
            [EmergencyFound] = Emergency,
            [CrisisFound] = Crisis,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
        [Emergency] = new()
        {
            [Opened] = Emergency,
            [Answered] = Emergency,
            [EmergencyFound] = Emergency,
            [CrisisFound] = Crisis,
            [Checked] = TriageStage.Interview,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
        [Crisis] = new()
        {
            [Opened] = Crisis,
            [Answered] = Crisis,
            [EmergencyFound] = Crisis,
            [CrisisFound] = Crisis,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
        [Ended] = new()
        {
            [Opened] = Consent,
            [InfoWanted] = Guidance,
            [Decided] = Guidance,
            [EmergencyFound] = Emergency,
            [CrisisFound] = Crisis,
            [Restarted] = Consent,
            [Stopped] = Ended,
        },
    };

    public static TheoryData<TriageStage, TriageTrigger> Pairs()
    {
        var pairs = new TheoryData<TriageStage, TriageTrigger>();
        foreach (var stage in Enum.GetValues<TriageStage>().Where(s => s != Open))
        {
            foreach (var trigger in Enum.GetValues<TriageTrigger>())
            {
                pairs.Add(stage, trigger);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_leads_where_the_table_says_or_throws(TriageStage stage, TriageTrigger trigger)
    {
        if (Table[stage].TryGetValue(trigger, out var expected))
        {
            Assert.True(TriageStateMachine.CanFire(stage, trigger));
            Assert.Equal(expected, TriageStateMachine.Fire(stage, trigger));
        }
        else
        {
            Assert.False(TriageStateMachine.CanFire(stage, trigger));
            Assert.Throws<InvalidOperationException>(() => TriageStateMachine.Fire(stage, trigger));
        }
    }

    [Fact]
    public void Danger_acts_from_every_stage_in_one_step() => Assert.All(Table.Keys, stage =>
    {
        Assert.Equal(Crisis, TriageStateMachine.Fire(stage, CrisisFound));
        Assert.Contains(TriageStateMachine.Fire(stage, EmergencyFound), new[] { Emergency, Crisis });
    });

    [Fact]
    public void Every_stage_can_reach_an_end() => Assert.All(Table.Keys, stage => Assert.Contains(Ended, Reachable(stage)));

    private static HashSet<TriageStage> Reachable(TriageStage from)
    {
        var seen = new HashSet<TriageStage> { from };
        var queue = new Queue<TriageStage>(seen);
        while (queue.TryDequeue(out var stage))
        {
            foreach (var next in Enum.GetValues<TriageTrigger>().Where(t => TriageStateMachine.CanFire(stage, t)).Select(t => TriageStateMachine.Fire(stage, t)).Where(seen.Add))
            {
                queue.Enqueue(next);
            }
        }

        return seen;
    }
}
