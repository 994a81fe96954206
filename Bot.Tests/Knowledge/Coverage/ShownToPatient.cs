using Bot.Channels.Terminal;
using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Tests.Conversations;

namespace Bot.Tests.Knowledge.Coverage;

/// <summary>What a patient reads: after a question in the middle of the interview, or in a golden conversation.</summary>
public static class ShownToPatient
{
    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TriageSession Waiting = Interview();

    /// <summary>All that is read after the question, the pending question included.</summary>
    public static string After(string question) =>
        string.Join('\n', Dialog.Advance(Waiting, new PatientInput.Said(question), Now).Replies.SelectMany(Read));

    /// <summary>The evidence before and after a question.</summary>
    public static (string Before, string After) Evidence(string question) =>
        (Facts(Waiting), Facts(Dialog.Advance(Waiting, new PatientInput.Said(question), Now).Session));

    /// <summary>All that is read in a golden conversation.</summary>
    public static string In(string chat) =>
        string.Join('\n', ConversationTests.Turns(ChatFile.Read(Path.Combine(ChatFile.Folder, chat))).SelectMany(t => t.Turn.Replies).SelectMany(Read));

    // The fields of a card and their choices stand on the card only.
    private static IEnumerable<string> Read(Reply reply) =>
        reply is Reply.Ask { Question: var question } ? [ChatLines.Plain(reply), .. question.Fields.SelectMany(f => f.Choices.Select(c => c.Label).Prepend(f.Label))] : [ChatLines.Plain(reply)];

    private static string Facts(TriageSession session) =>
        string.Join("; ", session.Evidence.Where(e => e.Slot != Dialogs.Interview.Slot.AskedAbout).Select(e => $"{e.Slot} {e.Code} {e.Status} {e.Value}"));

    private static TriageSession Interview()
    {
        var session = TriageSession.Start("PV-TEST01");
        foreach (var words in new[] { "my low back hurts", "yes, me", "no", "none of these" })
        {
            session = Dialog.Advance(session, new PatientInput.Said(words), Now).Session;
        }

        return session;
    }
}
