using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Steps;

/// <summary>Where a turn has led: step two and three.</summary>
/// <param name="Before">The session when the input came.</param>
/// <param name="Heard">What was understood.</param>
/// <param name="Session">The session after it, with the next pending question.</param>
/// <param name="Trigger">What was fired.</param>
/// <param name="Assessment">What the evidence means.</param>
/// <param name="Open">Questions still to ask.</param>
internal sealed record Advanced(
    TriageSession Before, Heard Heard, TriageSession Session, TriageTrigger Trigger, Assessment Assessment, ImmutableArray<string> Open)
{
    /// <summary>The rule that decided before a correction, where the patient had been told; otherwise null.</summary>
    public TriageRule? RuleBefore { get; init; }

    /// <summary>Whether the clinic can be reached now; null when not known.</summary>
    public ClinicOpening? Opening { get; init; }

    /// <summary>The stage was entered in this turn.</summary>
    public bool Entered => Before.Stage != Session.Stage;

    /// <summary>The level stands: the patient may be told.</summary>
    public bool IsDecided => Assessment.Rule is { } rule
        && (rule.Disposition is Disposition.Crisis or Disposition.Emergency or Disposition.SameDay || rule.Id is "R3" or "R9" or "R11"
            || Session.Stage is TriageStage.Review or TriageStage.Guidance or TriageStage.VisitRequest or TriageStage.Ended);

    /// <summary>A visit request was completed in this turn.</summary>
    public bool VisitSent => Session.VisitsSent > Before.VisitsSent;

    /// <summary>A person was asked to get in touch in this turn.</summary>
    public bool PersonAsked => Session.PersonRequests > Before.PersonRequests;

    /// <summary>The patient said in this turn that a doctor sent them.</summary>
    public bool IsReferred => Session.Evidence.Has(Slot.Goal, InterviewPlan.Referred) && !Before.Evidence.Has(Slot.Goal, InterviewPlan.Referred);

    /// <summary>Everything was forgotten in this turn.</summary>
    public bool Forgotten => Asides.Forgets(Before, Heard);
}
