using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Steps;

/// <summary>Step one: input and pending question to what was heard.</summary>
internal sealed class UnderstandStep(QuestionBook questions, TextListener text, CardListener card)
{
    /// <summary>Hears one input.</summary>
    public Heard Hear(TriageSession session, PatientInput input, DateTimeOffset now)
    {
        var pending = PendingQuestion.Of(session, questions);
        return input switch
        {
            PatientInput.Joined => new Heard(HeardKind.Opened, session.Evidence),
            PatientInput.Said said => text.Hear(session, pending, said.Text, now),
            PatientInput.Submitted submitted => card.Hear(session, pending, submitted, now),
            _ => new Heard(HeardKind.Unsupported, session.Evidence) { Problem = "unsupported" },
        };
    }
}
