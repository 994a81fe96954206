using System.Collections.Immutable;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>Steps two and three: the evidence is assessed by all rules, then one trigger moves the stage. Fired here and nowhere else.</summary>
internal sealed class AdvanceStep(QuestionBook questions, InterviewPlan plan, Assessor assessor)
{
    private const string Consent = "consent";

    // After so many questions the patient gets what can be said; only safety is still asked (clinical/questionnaire section 3).
    private const int MostQuestions = 14;

    /// <summary>Advances a session by what was heard.</summary>
    public Advanced Advance(TriageSession session, Heard heard)
    {
        var next = Progress.After(Begin(session, heard), heard, PendingQuestion.Of(session, questions));
        next = Carried(next, heard);
        var open = Open(next);
        var assessment = assessor.Assess(next.Evidence, next.Cleared, open.IsEmpty);
        var trigger = NextTrigger.Choose(next, heard, assessment, open.IsEmpty && assessment.ToClarify is null);
        next = Moved(next, trigger, heard, assessment, open);
        return new Advanced(session, heard, next, trigger, assessment, open);
    }

    // What is said after the end begins a new conversation; danger in it acts all the same.
    private static TriageSession Begin(TriageSession session, Heard heard) =>
        heard is { Kind: HeardKind.Commanded, Command: Command.Restart } || session.Stage == TriageStage.Ended ? Anew(session) : session;

    private static TriageSession Anew(TriageSession session) =>
        TriageSession.Start(session.Reference, session.Language) with { Turn = session.Turn, Stage = session.Stage, VisitsSent = session.VisitsSent };

    private static ImmutableSortedSet<string> Acting(Assessment assessment) =>
        [.. assessment.Acting.Where(f => f.Level is not Disposition.Crisis).Select(f => f.Id)];

    private TriageSession Carried(TriageSession session, Heard heard) => heard switch
    {
        { Command: Command.Restart, Kind: HeardKind.Commanded } => session with { Evidence = EvidenceMap.Empty },
        { Command: Command.Back, Kind: HeardKind.Commanded } when session.Stage == TriageStage.Interview => Progress.Back(session, questions),
        { Kind: HeardKind.Answered } when FixOf(session, heard) is { } slot => Progress.Reopen(session, slot, questions),
        { Kind: HeardKind.Answered, Picked: "add" } => session with { Settled = session.Settled.Add(Progress.AddExtras) },
        { Kind: HeardKind.Answered, Picked: "check" } => session with { Evidence = session.Evidence.Without(Slot.Goal, "information") },
        _ when NextTrigger.SaysChecked(session, heard) =>
            session with { Cleared = session.Cleared.Union(Acting(assessor.Assess(session.Evidence, session.Cleared, isComplete: false))) },
        _ => session,
    };

    private static Slot? FixOf(TriageSession session, Heard heard) =>
        heard.Fix ?? (session.Pending == "fix" && Enum.TryParse<Slot>(heard.Picked, ignoreCase: true, out var slot) ? slot : null);

    private ImmutableArray<string> Open(TriageSession session)
    {
        var asked = plan.Open(session.Evidence, session.Settled).Where(id => session.Asked.Count < MostQuestions || id.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal));
        var extras = session.Settled.Contains(Progress.AddExtras) ? InterviewPlan.Extras.Where(id => !session.Settled.Contains(id)) : [];
        return session.Settled.Contains(Consent) ? [.. asked, .. extras] : [Consent, .. asked, .. extras];
    }

    private static TriageSession Moved(TriageSession session, TriageTrigger trigger, Heard heard, Assessment assessment, ImmutableArray<string> open)
    {
        var stage = TriageStateMachine.Fire(session.Stage, trigger);
        if (stage == TriageStage.Interview && open.IsEmpty && assessment.ToClarify is null)
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
        return WithPending(moved, NextPending.Of(moved, heard, assessment, open));
    }

    private static TriageSession WithPending(TriageSession session, string? pending) => pending == session.Pending
        ? session
        : session with
        {
            Pending = pending,
            PendingSince = session.Turn,
            Tries = 0,
            Asked = pending is null ? session.Asked : session.Asked.Add(pending),
        };
}
