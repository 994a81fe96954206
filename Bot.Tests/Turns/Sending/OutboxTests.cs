using System.Net;
using Bot.Storage;
using Bot.Tests.Polyfills.BotBuilder;
using Bot.Turns;
using Bot.Turns.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Turns.Sending;

public sealed class OutboxTests : IDisposable
{
    private static readonly ConversationKey Key = new("test", "c1");

    private readonly TurnWorkshop _shop = new();
    private readonly FakeChannel _channel = new();
    private readonly OutboxService _outbox;

    public OutboxTests()
    {
        var sender = new ConnectorSender(BotRequest.Adapter(_channel), BotRequest.Settings());
        _outbox = new OutboxService(_shop.Outbox, new OutboxDelivery(_shop.Lanes, _shop.Delivery, sender), _shop.Clock, NullLogger<OutboxService>.Instance);
    }

    public void Dispose()
    {
        _outbox.Dispose();
        _channel.Dispose();
        _shop.Dispose();
    }

    [Fact]
    public async Task What_a_crash_between_commit_and_send_left_is_sent_once()
    {
        var outcome = await _shop.Runner.Run(Message("hello", "a1"), send: null);
        await _outbox.SendDue(default);
        Assert.Empty(_channel.Calls);
        _shop.Clock.Pass(TimeSpan.FromSeconds(16));
        await _outbox.SendDue(default);
        await _outbox.SendDue(default);
        Assert.Equal(outcome.Replies().Select(reply => reply.Summary), _channel.Calls.Select(call => ActivityJson.Parse(call.Body).Summary));
        Assert.All(_channel.Calls, call => Assert.Equal("POST https://channel.example/v3/conversations/c1/activities/a1", call.Call));
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again()
    {
        var sent = new List<Activity>();
        await _shop.Runner.Run(Message("hello", "a1"), Keep(sent));
        _shop.Clock.Pass(TimeSpan.FromDays(1));
        await _outbox.SendDue(default);
        Assert.NotEmpty(sent);
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task A_later_reply_never_overtakes_one_that_failed()
    {
        var sent = new List<Activity>();
        var first = await _shop.Runner.Run(Message("hello", "a1"), (_, _) => throw new HttpRequestException("away"));
        var second = await _shop.Runner.Run(Message("Yes, me", "a2"), Keep(sent));
        Assert.Equal(first.Replies().Concat(second.Replies()).Select(reply => reply.Id), sent.Select(reply => reply.Id));
        Assert.Empty(await _shop.Outbox.Unsent(new ConversationKey("test", "c1"), default));
    }

    [Fact]
    public async Task A_channel_that_stays_away_is_asked_less_and_less_often_and_then_given_up()
    {
        _channel.Answer = _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        await _shop.Runner.Run(Message("hello", "a1"), send: null);
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            _shop.Clock.Pass(TimeSpan.FromMinutes(1));
            await _outbox.SendDue(default);
        }

        Assert.Equal(12, _channel.Calls.Count);
        Assert.True((await _shop.Log(new ConversationKey("test", "c1")))[1].Unsent);
    }

    [Fact]
    public async Task A_repeated_delivery_sends_only_what_is_still_unsent()
    {
        var sent = new List<Activity>();
        var first = await _shop.Runner.Run(Message("hello", "a1"), (_, _) => throw new HttpRequestException("away"));
        await _shop.Runner.Run(Message("hello", "a1"), Keep(sent));
        await _shop.Runner.Run(Message("hello", "a1"), Keep(sent));
        Assert.Equal(first.Replies().Select(reply => reply.Id), sent.Select(reply => reply.Id));
    }

    [Fact]
    public async Task Of_two_nodes_that_look_for_unsent_replies_at_the_same_time_one_sends_them()
    {
        await _shop.Runner.Run(Message("hello", "a1"), send: null);
        _shop.Clock.Pass(TimeSpan.FromSeconds(16));
        using var release = new SemaphoreSlim(0);
        var calls = 0;
        var first = _shop.Delivery.DeliverWaiting(Key, async (_, stop) =>
        {
            calls++;
            await release.WaitAsync(stop);
        }, default);
        await _shop.Delivery.DeliverWaiting(Key, (_, _) => throw new InvalidOperationException("sent twice"), default);
        release.Release(100);
        await first;
        Assert.True(calls > 0);
        Assert.Empty(await _shop.Outbox.Unsent(Key, default));
    }

    [Fact]
    public async Task A_second_delivery_at_another_node_does_not_send_what_the_turn_itself_is_sending()
    {
        using var release = new SemaphoreSlim(0);
        var turn = _shop.Runner.Run(Message("hello", "a1"), (_, stop) => release.WaitAsync(stop));
        while ((await _shop.Log(Key)).Count == 0)
        {
            await Task.Yield();
        }

        await _shop.Delivery.DeliverWaiting(Key, (_, _) => throw new InvalidOperationException("sent twice"), default);
        release.Release(100);
        await turn;
        Assert.Empty(await _shop.Outbox.Unsent(Key, default));
    }

    [Fact]
    public async Task A_node_that_dies_while_it_sends_leaves_the_rest_to_another_after_a_while()
    {
        await _shop.Runner.Run(Message("hello", "a1"), send: null);
        _shop.Clock.Pass(TimeSpan.FromSeconds(16));
        Assert.NotNull(await _shop.Outbox.Claim(Key, _shop.Clock.GetUtcNow(), _shop.Clock.GetUtcNow().AddMinutes(2), default));
        await _outbox.SendDue(default);
        Assert.Empty(_channel.Calls);
        _shop.Clock.Pass(TimeSpan.FromMinutes(3));
        await _outbox.SendDue(default);
        Assert.NotEmpty(_channel.Calls);
    }

    private static SendReply Keep(List<Activity> sent) => (reply, _) =>
    {
        sent.Add(reply);
        return Task.CompletedTask;
    };

    private InboundTurn Message(string text, string id) => _shop.Message(text, id, "test");
}
