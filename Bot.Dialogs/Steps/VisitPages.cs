using Bot.Dialogs.Flow;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Steps;

/// <summary>The page for the visit, for those who were given advice.</summary>
internal sealed class VisitPages(Assessor assessor, Voices voices)
{
    /// <summary>What the patient may take along to a visit; null before there is advice to take.</summary>
    public VisitSummary? Of(TriageSession session) =>
        WasAdvised(session) && assessor.Assess(session.Evidence, session.Cleared, isComplete: true) is { Rule: { } rule } assessment && VisitSummary.IsFor(rule.Disposition)
            ? voices.Summary.Of(assessment, session.Evidence)
            : null;

    // After the end it is still wanted, but not of an interview that was broken off.
    private static bool WasAdvised(TriageSession session) => session.Stage switch
    {
        TriageStage.Guidance or TriageStage.VisitRequest => true,
        TriageStage.Ended => session.Asked.Any(id => id is "next" or "plan"),
        _ => false,
    };
}
