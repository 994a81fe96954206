using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs;

/// <summary>START HERE. The conversation as one pure function: a session and what came in give the next session and what to say.</summary>
public sealed class TriageDialog
{
    private readonly MessageReader _reader;

    private TriageDialog(MessageReader reader) => _reader = reader;

    /// <summary>Builds the dialog from content. Do it once; it is immutable and may be shared between threads.</summary>
    public static TriageDialog Load(ContentSet content) => new(MessageReader.Load(content));

    /// <summary>One turn.</summary>
    public Turn Advance(TriageSession session, PatientInput input, DateTimeOffset now)
    {
        var next = session with { Turn = session.Turn + 1 };
        var text = input is PatientInput.Said said ? _reader.Read(said.Text, null, now).Text : input.GetType().Name;
        var trace = new TurnTrace(next.Turn, session.Stage.ToString(), next.Stage.ToString(), "Said", null, null, [], [], [], [], null);
        return new Turn(next, [new Reply.Say(text)], [], trace);
    }
}
