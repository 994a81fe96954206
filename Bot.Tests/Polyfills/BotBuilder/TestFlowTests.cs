using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Polyfills.BotBuilder;

public sealed class TestFlowTests
{
    private static readonly OneLineBot Echo = new(turn => turn.SendActivityAsync(turn.Activity.Type == ActivityTypes.Message ? "you said " + turn.Activity.Text : "welcome"));

    [Fact]
    public Task A_conversation_is_played_in_order() => new TestFlow(new TestAdapter(), Echo)
        .SendConversationUpdate()
        .AssertReply("welcome")
        .Test("one", "you said one")
        .Send("two")
        .Send(new Activity { Text = "three" })
        .AssertReply("you said two")
        .AssertReply(reply => Assert.Equal("you said three", reply.AsMessageActivity()?.Text))
        .StartTestAsync();

    [Fact]
    public async Task A_wrong_reply_fails_the_test_with_both_texts()
    {
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => new TestFlow(new TestAdapter(), Echo).Test("one", "you said two").StartTestAsync());

        Assert.Contains("Expected:you said two\nReceived:you said one", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_of_another_type_fails_the_test()
    {
        var flow = new TestFlow(new TestAdapter(), Echo).Send("one").AssertReply(new Activity(ActivityTypes.Typing));

        await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);
    }

    [Fact]
    public async Task A_reply_that_never_comes_fails_the_test()
    {
        var silent = new TestFlow(new TestAdapter(), new OneLineBot(_ => Task.CompletedTask));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => silent.Send("one").AssertReply("two", timeout: 1).StartTestAsync());
    }

    [Fact]
    public async Task The_bot_sees_what_a_channel_would_send()
    {
        Activity? seen = null;
        var bot = new OneLineBot(turn =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        });

        await new TestFlow(new TestAdapter(), bot).Send("one").Send("two").StartTestAsync();

        Assert.Equal(("message", "test", "user1", "bot", "Conversation1"), (seen!.Type, seen.ChannelId, seen.From!.Id, seen.Recipient!.Id, seen.Conversation!.Id));
        Assert.Equal("https://test.com", seen.ServiceUrl);
        Assert.NotNull(seen.Timestamp);
        Assert.False(string.IsNullOrEmpty(seen.Id));
    }

    [Theory]
    [InlineData(true, "trace")]
    [InlineData(false, null)]
    public async Task Traces_are_kept_only_when_asked_for(bool asked, string? type)
    {
        var adapter = new TestAdapter(sendTraceActivity: asked);

        await adapter.SendTextToBotAsync("hi", (turn, stop) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace), stop), default);

        Assert.Equal(type, adapter.GetNextReply()?.Type);
    }

    [Fact]
    public async Task A_waiting_test_gets_what_is_said_later_on()
    {
        var adapter = new TestAdapter();
        var reply = adapter.GetNextReplyAsync();

        await adapter.SendTextToBotAsync("hi", Echo.OnTurnAsync, default);

        Assert.Equal("you said hi", (await reply).AsMessageActivity()?.Text);
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task An_unread_reply_can_be_replaced_and_deleted()
    {
        var adapter = new TestAdapter();

        await adapter.SendTextToBotAsync("hi", Rework, default);

        Assert.Equal(["changed"], adapter.ActiveQueue.Select(a => a.Text));

        static async Task Rework(ITurnContext turn, CancellationToken stop)
        {
            var (first, second) = (await turn.SendActivityAsync("first", cancellationToken: stop), await turn.SendActivityAsync("second", cancellationToken: stop));
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "changed" }, stop);
            await turn.DeleteActivityAsync(second.Id!, stop);
        }
    }
}
