using Bot.Channels.Terminal;
using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Tests.Conversations;

namespace Bot.Tests.Channels.Terminal;

public sealed class TerminalChatTests
{
    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_welcomes_answers_and_ends_at_quit()
    {
        var screen = Talk("Yes, me\n/quit\nnever read\n", recorder: null);
        Assert.Contains("18 or older", screen, StringComparison.Ordinal);
        Assert.Equal(2, screen.Split("\n> ").Length - 1);
    }

    [Fact]
    public void It_ends_when_the_input_ends() => Assert.EndsWith("\n> ", Talk("hello\n", recorder: null), StringComparison.Ordinal);

    [Fact]
    public void A_recording_is_a_conversation_file_that_plays_back_the_same()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "recorded.chat");
        using (var file = new StreamWriter(path))
        {
            Talk("Yes, me\nBurning pain in my left foot for two years, I can't feel between my legs\n", new ChatRecorder(file));
        }

        var chat = ChatFile.Read(path);
        Assert.Equal(Morning, chat.Now);
        Assert.Equal(3, chat.Turns.Length);
        var session = TriageSession.Start("PV-222222");
        foreach (var recorded in chat.Turns)
        {
            var turn = Dialog.Advance(session, recorded.Input(session), chat.Now);
            Assert.Equal(ChatLines.Of(turn).AsEnumerable(), recorded.Expected);
            session = turn.Session;
        }
    }

    [Fact]
    public void A_wrong_option_is_explained_and_ends_with_code_two() => Assert.Equal(2, TerminalCommand.Run(["--loud"]));

    private static string Talk(string typed, ChatRecorder? recorder)
    {
        using var screen = new StringWriter { NewLine = "\n" };
        new TerminalChat(Dialog, new StringReader(typed), screen, recorder).Talk(Morning);
        return screen.ToString();
    }
}
