using System.Collections.Frozen;
using Stateless;
using Stateless.Graph;
using static Bot.Dialogs.Flow.TriageStage;
using static Bot.Dialogs.Flow.TriageTrigger;

namespace Bot.Dialogs.Flow;

/// <summary>The transition table: which stage follows which trigger. It does no work; an undefined pair throws.</summary>
public static class TriageStateMachine
{
    // The machine is run once for every pair, so that a turn costs a look-up.
    private static readonly FrozenDictionary<(TriageStage Stage, TriageTrigger Trigger), TriageStage> Next =
        (from stage in Enum.GetValues<TriageStage>()
         where stage != Open
         from trigger in Machine(stage).GetPermittedTriggers()
         select KeyValuePair.Create((stage, trigger), FireOnce(stage, trigger))).ToFrozenDictionary();

    /// <summary>The stage that follows.</summary>
    /// <exception cref="InvalidOperationException">The trigger has no meaning in this stage: a mistake in code.</exception>
    public static TriageStage Fire(TriageStage stage, TriageTrigger trigger) =>
        Next.TryGetValue((stage, trigger), out var next) ? next : FireOnce(stage, trigger);

    /// <summary>Whether a trigger has a meaning in a stage.</summary>
    public static bool CanFire(TriageStage stage, TriageTrigger trigger) => Next.ContainsKey((stage, trigger));

    /// <summary>The table as a Mermaid diagram; the README shows it.</summary>
    public static string Diagram() => MermaidGraph.Format(Machine(Welcome).GetInfo());

    private static TriageStage FireOnce(TriageStage stage, TriageTrigger trigger)
    {
        var machine = Machine(stage);
        machine.Fire(trigger);
        return machine.State;
    }

    private static StateMachine<TriageStage, TriageTrigger> Machine(TriageStage stage)
    {
        var machine = new StateMachine<TriageStage, TriageTrigger>(stage);

        machine.Configure(Open)
            .Ignore(Opened)
            .Ignore(Answered)
            .Permit(EmergencyFound, Emergency)
            .Permit(CrisisFound, Crisis)
            .Permit(Restarted, Consent)
            .Permit(Stopped, Ended);

        machine.Configure(Welcome).SubstateOf(Open)
            .Permit(Opened, Consent)
            .Permit(InfoWanted, Guidance)
            .Permit(Decided, Guidance);

        machine.Configure(Consent).SubstateOf(Open)
            .Permit(Consented, TriageStage.Interview)
            .Permit(InfoWanted, Guidance)
            .Permit(Decided, Guidance);

        machine.Configure(TriageStage.Interview).SubstateOf(Open)
            .Permit(Completed, Review)
            .Permit(Decided, Guidance);

        machine.Configure(Review).SubstateOf(Open)
            .Permit(Confirmed, Guidance)
            .Permit(Reopened, TriageStage.Interview)
            .Permit(Decided, Guidance);

        machine.Configure(Guidance).SubstateOf(Open)
            .Ignore(Decided)
            .Permit(Reopened, TriageStage.Interview)
            .Permit(Checked, TriageStage.Interview)
            .Permit(VisitWanted, TriageStage.VisitRequest);

        machine.Configure(TriageStage.VisitRequest).SubstateOf(Open)
            .Permit(VisitClosed, Guidance)
            .Permit(Decided, Guidance);

        machine.Configure(Emergency).SubstateOf(Open)
            .Ignore(EmergencyFound)
            .Permit(Checked, TriageStage.Interview);

        machine.Configure(Crisis).SubstateOf(Open)
            .Ignore(EmergencyFound)
            .Ignore(CrisisFound);

        machine.Configure(Ended)
            .Ignore(Stopped)
            .Permit(Opened, Consent)
            .Permit(InfoWanted, Guidance)
            .Permit(Decided, Guidance)
            .Permit(EmergencyFound, Emergency)
            .Permit(CrisisFound, Crisis)
            .Permit(Restarted, Consent);

        return machine;
    }
}
