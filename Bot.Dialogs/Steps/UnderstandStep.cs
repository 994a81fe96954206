using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Steps;

/// <summary>Step one: input and pending question to what was heard.</summary>
internal sealed class UnderstandStep(QuestionBook questions, Pauses pauses, (TextListener Text, CardListener Card, DangerListener Danger) ears)
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
        PatientInput.Said said => ears.Text.Hear(session, pending, said.Text, now),
        PatientInput.TooLong { Beginning: var beginning, End: var end } =>
            ears.Danger.Screened(new Heard(HeardKind.Unsupported, session.Evidence) { Problem = "too-long" }, session, $"{beginning}\n\n{end}", now),
        PatientInput.Submitted submitted => ears.Danger.Screened(ears.Card.Hear(session, pending, submitted, now), session, Words(submitted), now),
        PatientInput.HandoffStatus status => new Heard(HeardKind.Handed, session.Evidence) { Problem = HandoffPhrase(status.State) },
        _ => new Heard(HeardKind.Unsupported, session.Evidence) { Problem = "unsupported" },
    };

    // Whatever the card is and however old: only the codes of picked choices are no words.
    private static string Words(PatientInput.Submitted card) =>
        string.Join(". ", card.Fields.Where(field => field.Key != "choice" && field.Value.Any(char.IsLetter)).Select(field => field.Value));

    private static string? HandoffPhrase(string state) => state.ToLowerInvariant() switch
    {
        "accepted" => "person-accepted",
        "completed" => "person-completed",
        "failed" => "person-failed",
        _ => null,
    };
}
