using Bot.Dialogs.Flow;

namespace Bot.Dialogs.Steps;

/// <summary>How long the patient was away before a message.</summary>
internal enum Pause
{
    /// <summary>Not long.</summary>
    None,

    /// <summary>Long enough to have lost the thread.</summary>
    Idle,

    /// <summary>Longer than the conversation is kept: it begins anew.</summary>
    Expired,
}

/// <summary>Judges the time between two messages.</summary>
internal sealed class Pauses(DialogTimes times)
{
    /// <summary>The pause before a message.</summary>
    public Pause Before(TriageSession session, DateTimeOffset now) => session.LastAt is not { } last ? Pause.None
        : now - last > times.Keep || (session.DoNotKeep && now - last > times.Idle) ? Pause.Expired
        : now - last > times.Idle && IsUnderWay(session) ? Pause.Idle
        : Pause.None;

    private static bool IsUnderWay(TriageSession session) =>
        session.Stage is TriageStage.Interview or TriageStage.Review or TriageStage.Guidance or TriageStage.VisitRequest && !session.Evidence.Where(e => e.AnswerTo != "consent").All(e => e.Slot == Interview.Slot.Reporter);
}
