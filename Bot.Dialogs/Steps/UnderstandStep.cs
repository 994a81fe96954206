using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Steps;

/// <summary>Step one: input and pending question to what was heard.</summary>
internal sealed class UnderstandStep(QuestionBook questions, Pauses pauses, TextListener text, CardListener card)
{
    /// <summary>Hears one input.</summary>
    public Heard Hear(TriageSession session, PatientInput input, DateTimeOffset now)
    {
        var pause = pauses.Before(session, now);
        var from = pause == Pause.Expired ? Beginnings.Anew(session, TriageStage.Welcome) : session;
        return Hear(from, PendingQuestion.Of(from, questions), input, now) with { At = now, Pause = pause };
    }

    private Heard Hear(TriageSession session, Question? pending, PatientInput input, DateTimeOffset now) => input switch
    {
        PatientInput.Joined => new Heard(HeardKind.Opened, session.Evidence),
        PatientInput.Said said => text.Hear(session, pending, said.Text, now),
        PatientInput.Submitted submitted => card.Hear(session, pending, submitted, now),
        PatientInput.HandoffStatus status => new Heard(HeardKind.Handed, session.Evidence) { Problem = HandoffPhrase(status.State) },
        _ => new Heard(HeardKind.Unsupported, session.Evidence) { Problem = "unsupported" },
    };

    private static string? HandoffPhrase(string state) => state.ToLowerInvariant() switch
    {
        "accepted" => "person-accepted",
        "completed" => "person-completed",
        "failed" => "person-failed",
        _ => null,
    };
}
