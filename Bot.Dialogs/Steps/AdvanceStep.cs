using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Steps;

/// <summary>Steps two and three: the evidence is assessed by all rules, then one trigger moves the stage. Fired here and nowhere else.</summary>
internal sealed class AdvanceStep(QuestionBook questions, InterviewPlan plan, Requests requests, Assessor assessor)
{
    private const string Consent = "consent";

    // After so many questions the patient gets what can be said; only safety is still asked (clinical/questionnaire section 3).
    private const int MostQuestions = 14;

    /// <summary>Advances a session by what was heard.</summary>
    public Advanced Advance(TriageSession session, Heard heard)
    {
        var before = heard.Pause == Pause.Expired ? Beginnings.Of(session, heard) : session;
        var next = requests.Carry(before, Progress.After(Beginnings.Of(before, heard), heard, PendingQuestion.Of(before, questions)), heard);
        var open = Open(next);
        var assessment = assessor.Assess(next.Evidence, next.Cleared, open.IsEmpty);
        var trigger = NextTrigger.Choose(before, next, heard, (assessment, open.IsEmpty && assessment.ToClarify is null));
        next = Moved(next, trigger, heard, assessment, open);
        return new Advanced(before, heard, next, trigger, assessment, open) { RuleBefore = RuleBefore(before, heard) };
    }

    // What the patient was told before a correction; null when nothing was.
    private TriageRule? RuleBefore(TriageSession before, Heard heard) =>
        before.Stage is TriageStage.Guidance or TriageStage.VisitRequest && (heard.Changed.Length > 0 || before.Clash is not null)
            ? assessor.Assess(before.Evidence, before.Cleared, isComplete: true).Rule
            : null;

    private ImmutableArray<string> Open(TriageSession session)
    {
        var asked = plan.Open(session.Evidence, session.Settled).Where(id => session.Asked.Count < MostQuestions || id == session.Pending || id.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal));
        var extras = session.Settled.Contains(Progress.AddExtras) ? InterviewPlan.Extras.Where(id => !session.Settled.Contains(id)) : [];
        return session.Settled.Contains(Consent) ? [.. asked, .. extras] : [Consent, .. asked, .. extras];
    }

    private static TriageSession Moved(TriageSession session, TriageTrigger trigger, Heard heard, Assessment assessment, ImmutableArray<string> open)
    {
        var stage = TriageStateMachine.Fire(session.Stage, trigger);
        if (stage == TriageStage.Interview && open.IsEmpty && assessment.ToClarify is null && session.Aside is null)
        {
            stage = TriageStateMachine.Fire(stage, TriageTrigger.Completed);
        }

        var sent = trigger == TriageTrigger.VisitClosed && VisitForm.Missing(session.Visit) is null && heard.Kind == HeardKind.Answered;
        var moved = session with
        {
            Stage = stage,
            VisitsSent = session.VisitsSent + (sent ? 1 : 0),
            Visit = sent ? session.Visit! with { Sent = true } : trigger == TriageTrigger.VisitClosed ? null : session.Visit,
        };
        return WithPending(moved, NextPending.Of(moved, assessment, open), shown: heard.Kind != HeardKind.Opened);
    }

    private static TriageSession WithPending(TriageSession session, string? pending, bool shown)
    {
        var kept = session with { Aside = session.Aside == pending ? pending : null };
        return pending == session.Pending
            ? kept with { Shown = session.Shown + (shown ? 1 : 0) }
            : kept with
            {
                Pending = pending,
                PendingSince = session.Turn,
                Tries = 0,
                Shown = 0,
                Asked = pending is null || Asides.IsOne(pending) || session.Asked.LastOrDefault() == pending ? session.Asked : session.Asked.Add(pending),
            };
    }
}
