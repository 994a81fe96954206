using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Steps;

/// <summary>The question a stage leaves the patient with.</summary>
internal static class NextPending
{
    /// <summary>Prefix of the clarifying question of a red flag; the rest is its id.</summary>
    public const string FlagPrefix = "flag:";

    /// <summary>Id of the question; null when the patient is left with none.</summary>
    public static string? Of(TriageSession session, Assessment assessment, ImmutableArray<string> open) => session.Stage switch
    {
        not (TriageStage.Emergency or TriageStage.Crisis or TriageStage.Ended) when assessment.ToClarify is { } flag => FlagPrefix + flag.Id,
        not (TriageStage.Emergency or TriageStage.Crisis or TriageStage.Ended) when session.Aside is { } aside && (!NextTrigger.WaitsForPlan(session, assessment) || session.Pending == "plan" || Asides.IsOne(session.Pending)) => aside,
        TriageStage.Consent => "consent",
        TriageStage.Interview => open[0],
        TriageStage.Review => "review",
        TriageStage.Guidance => InGuidance(session, assessment),
        TriageStage.VisitRequest => VisitForm.Missing(session.Visit),
        TriageStage.Emergency => "checked",
        TriageStage.Crisis => "person",
        TriageStage.Welcome or TriageStage.Ended or TriageStage.Open => null,
    };

    private static string? InGuidance(TriageSession session, Assessment assessment) => assessment.Rule switch
    {
        _ when NextTrigger.WaitsForPlan(session, assessment) => "plan",
        { Id: "R3" } => null,
        { Id: "R8" or "R9" } or null => "start-check",
        _ => session.Visit is { Sent: true } ? null : "next",
    };
}
