using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Understanding;
using static Bot.Dialogs.Flow.TriageTrigger;

namespace Bot.Dialogs.Steps;

/// <summary>What happened in this turn, as one trigger: danger first, then requests to the bot, then the answer in its stage.</summary>
internal static class NextTrigger
{
    /// <summary>Chooses the trigger.</summary>
    public static TriageTrigger Choose(TriageSession before, TriageSession session, Heard heard, (Assessment Assessment, bool IsComplete) known) =>
        Danger(session, known.Assessment) ?? Request(before, heard) ?? InStage(session, heard, known.Assessment, known.IsComplete);

    /// <summary>The patient says that a doctor has looked at it, or that there is a plan for today, and names nothing new.</summary>
    public static bool SaysChecked(TriageSession session, Heard heard) =>
        !heard.Learned.Contains(Slot.Sign)
        && (heard is { Kind: HeardKind.Answered, Picked: "checked" or "planned" }
            || (heard.Command == Command.BeenChecked && (session.Stage == TriageStage.Emergency || session.Pending == "plan")));

    /// <summary>Same-day advice that still waits for a plan.</summary>
    public static bool WaitsForPlan(TriageSession session, Assessment assessment) =>
        assessment.Rule is { Id: "R4" } && assessment.Acting.Any(f => f.Level == Disposition.SameDay && !session.Cleared.Contains(f.Id));

    private static TriageTrigger? Danger(TriageSession session, Assessment assessment) => assessment.Rule?.Id switch
    {
        "R1" => CrisisFound,
        "R2" when session.Stage != TriageStage.Crisis => EmergencyFound,
        _ => null,
    };

    private static TriageTrigger? Request(TriageSession session, Heard heard) => heard switch
    {
        _ when Asides.Restarts(session, heard) => Restarted,
        _ when Asides.Stops(session, heard) || Asides.Forgets(session, heard) => Stopped,
        _ when SaysChecked(session, heard) => Checked,
        _ => null,
    };

    private static TriageTrigger InStage(TriageSession session, Heard heard, Assessment assessment, bool isComplete) => session.Stage switch
    {
        TriageStage.Guidance => InGuidance(session, heard, assessment, isComplete),
        TriageStage.VisitRequest => heard.Kind == HeardKind.Skipped || VisitForm.Missing(session.Visit) is null ? VisitClosed
            : WaitsForPlan(session, assessment) ? Decided : Answered,
        TriageStage.Emergency or TriageStage.Crisis => Answered,
        _ when WaitsForPlan(session, assessment) || assessment.Rule?.Id is "R3" or "R9" or "R11" => Decided,
        TriageStage.Welcome or TriageStage.Ended => OnlyAsks(heard) ? InfoWanted : Opened,
        TriageStage.Consent => InConsent(heard),
        TriageStage.Interview => Answered,
        TriageStage.Review => InReview(session, heard, isComplete),
        TriageStage.Open => throw new InvalidOperationException("No conversation stands in the parent stage."),
    };

    private static TriageTrigger InConsent(Heard heard) => heard switch
    {
        { Kind: HeardKind.Answered, Picked: "me" or "adult" } => Consented,
        { Kind: HeardKind.Answered, Picked: "info" } => InfoWanted,
        _ when OnlyAsks(heard) => InfoWanted,
        _ => Answered,
    };

    // A question about a treatment, and nothing about a pain of one's own.
    private static bool OnlyAsks(Heard heard) =>
        ((heard.Kind == HeardKind.Asked && heard.Learned.Contains(Slot.AskedAbout)) || (heard.Kind == HeardKind.Told && heard.Evidence.Has(Slot.Goal, "information") && heard.Learned.Contains(Slot.Goal)))
        && !heard.Evidence.Has(Slot.Goal, InterviewPlan.Referred) && !heard.Evidence.Mentions(Slot.Location) && !heard.Evidence.Mentions(Slot.Duration) && !heard.Evidence.Mentions(Slot.Sign);

    private static TriageTrigger InReview(TriageSession session, Heard heard, bool isComplete) =>
        !isComplete || session.Aside is not null && !Asides.IsOne(session.Aside) ? Reopened
        : heard is { Kind: HeardKind.Answered, Picked: "right" } && session.Pending == "review" ? Confirmed
        : Answered;

    private static TriageTrigger InGuidance(TriageSession session, Heard heard, Assessment assessment, bool isComplete) => heard switch
    {
        { Kind: HeardKind.Answered, Picked: "done" } => Stopped,
        { Kind: HeardKind.Answered, Picked: "check" } => Reopened,
        _ when WantsVisit(heard) && MayVisit(session, assessment) => VisitWanted,
        _ when session.Aside is not null && !Asides.IsOne(session.Aside) && !WaitsForPlan(session, assessment) => Reopened,
        { Kind: HeardKind.Told } when heard.Changed.Length > 0 && !WaitsForPlan(session, assessment) => Reopened,
        _ when WaitsForPlan(session, assessment) => Decided,
        { Kind: HeardKind.Told } when !isComplete && heard.Learned.Contains(Slot.Location) => Reopened,
        _ => Answered,
    };

    private static bool WantsVisit(Heard heard) => heard is { Kind: HeardKind.Answered, Picked: "visit" } or { Command: Command.BookVisit };

    private static bool MayVisit(TriageSession session, Assessment assessment) =>
        session.Visit is not { Sent: true } && !WaitsForPlan(session, assessment) && assessment.Rule is not { Disposition: Disposition.OutOfScope };
}
