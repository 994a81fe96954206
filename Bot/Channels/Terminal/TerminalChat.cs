using Bot.Dialogs;
using Bot.Turns;

namespace Bot.Channels.Terminal;

/// <summary>The dialog in a terminal: plain text in, plain text out. A rehearsal: nothing is stored and nobody is contacted.</summary>
internal sealed class TerminalChat(TriageDialog dialog, TextReader keyboard, TextWriter screen, ChatRecorder? recorder)
{
    /// <summary>Talks until the input ends or the patient types /quit.</summary>
    /// <param name="now">The time of every turn: a recording must play back the same.</param>
    internal void Talk(DateTimeOffset now)
    {
        screen.WriteLine("A rehearsal in the terminal: nothing is stored and nobody is contacted. /quit ends it.");
        recorder?.Begin(now);
        var session = Turn(TriageSession.Start(VisitReference.New()), new PatientInput.Joined(), now);
        while (Next() is { } words)
        {
            session = Turn(session, new PatientInput.Said(words), now);
        }
    }

    private string? Next()
    {
        screen.Write("\n> ");
        return keyboard.ReadLine() is { } line && line.Trim() is not "/quit" ? line.Trim() : null;
    }

    private TriageSession Turn(TriageSession session, PatientInput input, DateTimeOffset now)
    {
        var turn = dialog.Advance(session, input, now);
        foreach (var reply in turn.Replies)
        {
            screen.WriteLine($"\n{ChatLines.Plain(reply)}");
        }

        recorder?.Add(input, turn);
        return turn.Session;
    }
}
