using System.Collections.Immutable;
using Bot.Channels.Terminal;
using Bot.Dialogs;
using Bot.Dialogs.Content;

namespace Bot.Tests.Conversations;

public sealed class ConversationTests
{
    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());

    public static TheoryData<string> Files() => [.. ChatFile.All().Select(f => Path.GetRelativePath(ChatFile.Folder, f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_dialog_talks_as_the_golden_conversation_says(string file)
    {
        var chat = ChatFile.Read(Path.Combine(ChatFile.Folder, file));
        var happened = Play(chat);
        if (Environment.GetEnvironmentVariable("UPDATE_CHATS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(chat.Path, chat.With(happened));
        }

        Assert.Equal(chat.With(chat.Turns), chat.With(happened));
    }

    /// <summary>Plays a conversation through the pure dialog, every session through JSON as a store would.</summary>
    public static ImmutableArray<ChatTurn> Play(ChatFile chat) => [.. Turns(chat).Select(t => t.Chat with { Expected = ChatLines.Of(t.Turn) })];

    /// <summary>The turns of a conversation as the pure dialog takes them.</summary>
    public static IEnumerable<(ChatTurn Chat, Turn Turn)> Turns(ChatFile chat)
    {
        var session = TriageSession.Start("PV-TEST01");
        var now = chat.Now;
        foreach (var said in chat.Turns)
        {
            now += said.Later;
            var turn = Dialog.Advance(session, said.Input(session), now);
            session = SessionJson.Read(SessionJson.Write(turn.Session)) ?? throw new InvalidOperationException("the session was lost");
            yield return (said, turn);
        }
    }
}
