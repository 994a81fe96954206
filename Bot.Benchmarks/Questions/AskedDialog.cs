using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge.Answers;
using Bot.Dialogs.Replies;

namespace Bot.Benchmarks.Questions;

/// <summary>What the dialog says to a question that interrupts the interview.</summary>
/// <param name="Answer">Id of the answer it gave, "none" when it said that it has none, or "said" for anything else.</param>
/// <param name="Text">All it said before it took up the interview again.</param>
internal sealed record AskedReply(string Answer, string Text);

/// <summary>Asks the pure dialog questions while "How long have you had this pain?" is pending.</summary>
internal sealed class AskedDialog
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TriageDialog _dialog = TriageDialog.Load(ContentSet.BuiltIn());
    private readonly AnswerBook _book = AnswerBook.Load(ContentSet.BuiltIn());
    private readonly TriageSession _waiting;
    private readonly IEnumerable<string> _unknown;

    public AskedDialog()
    {
        var session = TriageSession.Start("PV-ASK001");
        foreach (var words in new[] { "my low back hurts", "yes, me", "no", "none of these" })
        {
            session = _dialog.Advance(session, new PatientInput.Said(words), Now).Session;
        }

        _waiting = session;
        _unknown = [.. ContentSet.BuiltIn().Open("phrases.yaml")["say"].Strings("no-answer-known").Select(s => s.Split('{', '.')[0])];
    }

    /// <summary>Asks one question.</summary>
    public AskedReply Ask(string question)
    {
        var turn = _dialog.Advance(_waiting, new PatientInput.Said(question), Now);
        var said = string.Join(" / ", turn.Replies.OfType<Reply.Say>().Select(s => s.Text));
        return turn.Trace.StageAfter != "Interview" || turn.Trace.PendingQuestion?.StartsWith("flag:", StringComparison.Ordinal) == true
            ? new AskedReply("danger", $"{turn.Trace.StageAfter} {turn.Trace.PendingQuestion} {said}")
            : _unknown.Any(u => said.Contains(u, StringComparison.Ordinal)) ? new AskedReply("none", said)
            : new AskedReply(_book.Find(question, []) is { } answer && said.Contains(answer.Text[..Math.Min(30, answer.Text.Length)], StringComparison.Ordinal) ? answer.Id : "said", said);
    }
}
