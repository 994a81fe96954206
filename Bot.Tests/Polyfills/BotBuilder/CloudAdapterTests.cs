using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Polyfills.BotBuilder;

public sealed class CloudAdapterTests
{
    private const string Message = """
        {"type":"message","id":"m1","text":"hello","channelId":"emulator","serviceUrl":"http://localhost:5000/","from":{"id":"u"},
         "recipient":{"id":"b"},"conversation":{"id":"c1|livechat"}}
        """;

    private readonly FakeChannel _channel = new();
    private readonly OneLineBot _echo = new(turn => turn.SendActivityAsync("you said " + turn.Activity.Text));

    [Fact]
    public async Task A_reply_goes_to_the_service_url_with_escaped_ids()
    {
        var (status, body) = await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message, _echo);

        Assert.Equal((200, string.Empty), (status, body));
        var (call, sent, authorization) = Assert.Single(_channel.Calls);
        Assert.Equal("POST http://localhost:5000/v3/conversations/c1%7Clivechat/activities/m1", call);
        Assert.Null(authorization);
        using var json = JsonDocument.Parse(sent);
        Assert.Equal("you said hello", json.RootElement.GetProperty("text").GetString());
        Assert.Equal("m1", json.RootElement.GetProperty("replyToId").GetString());
        Assert.Equal("b", json.RootElement.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("u", json.RootElement.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_activity_without_id_is_answered_at_the_end_of_the_conversation()
    {
        await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message.Replace("\"id\":\"m1\",", string.Empty), _echo);

        Assert.Equal("POST http://localhost:5000/v3/conversations/c1%7Clivechat/activities", Assert.Single(_channel.Calls).Call);
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_response_and_nothing_is_posted()
    {
        var bot = new OneLineBot(turn => turn.SendActivitiesAsync([MessageFactory.Text("one"), new Activity(ActivityTypes.Trace) { Name = "T" }]));

        var (status, body) = await BotRequest.PostAsync(
            BotRequest.Adapter(_channel), Message.Replace("\"id\":\"m1\"", "\"id\":\"m1\",\"deliveryMode\":\"expectReplies\""), bot);

        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(["message", "trace"], json.RootElement.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("type").GetString()));
        Assert.Empty(_channel.Calls);
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("msteams", 0)]
    public async Task Traces_reach_the_emulator_alone(string channel, int calls)
    {
        var bot = new OneLineBot(turn => turn.SendActivityAsync(new Activity(ActivityTypes.Trace) { Name = "T" }));

        await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message.Replace("emulator", channel), bot);

        Assert.Equal(calls, _channel.Calls.Count);
    }

    [Fact]
    public async Task Only_posts_are_served()
    {
        var (status, _) = await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message, _echo, request => request.Method = "GET");

        Assert.Equal(405, status);
    }

    [Fact]
    public async Task An_unknown_type_is_accepted_and_ignored()
    {
        var (status, body) = await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message.Replace("\"message\"", "\"contactRelationUpdate\""), new ActivityHandler());

        Assert.Equal((200, string.Empty), (status, body));
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task An_invoke_answers_with_status_and_body_of_the_bot()
    {
        var bot = new OneLineBot(turn => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = new InvokeResponse { Status = 418, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "t", Value = "schön" } },
        }));

        var (status, body) = await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message.Replace("\"message\"", "\"invoke\""), bot);

        Assert.Equal(418, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal("t", json.RootElement.GetProperty("type").GetString());
        Assert.Equal("schön", json.RootElement.GetProperty("value").GetString());
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task An_invoke_nobody_answers_is_not_implemented()
    {
        var (status, _) = await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message.Replace("\"message\"", "\"invoke\""), new OneLineBot(_ => Task.CompletedTask));

        Assert.Equal(501, status);
    }

    [Fact]
    public async Task A_failing_turn_is_handed_to_the_error_handler()
    {
        var adapter = BotRequest.Adapter(_channel);
        adapter.OnTurnError = (turn, e) => turn.SendActivityAsync("sorry: " + e.Message);

        var (status, _) = await BotRequest.PostAsync(adapter, Message, new OneLineBot(_ => throw new InvalidOperationException("boom")));

        Assert.Equal(200, status);
        Assert.Contains("sorry: boom", Assert.Single(_channel.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_error_handler_the_failure_reaches_the_host()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            BotRequest.PostAsync(BotRequest.Adapter(_channel), Message, new OneLineBot(_ => throw new InvalidOperationException("boom"))));
    }

    [Fact]
    public async Task A_channel_that_refuses_a_reply_is_told_with_its_status()
    {
        _channel.Answer = _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => BotRequest.PostAsync(BotRequest.Adapter(_channel), Message, _echo));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Response?.StatusCode);
    }

    [Fact]
    public async Task A_channel_may_accept_without_an_id()
    {
        _channel.Answer = _ => new HttpResponseMessage(HttpStatusCode.Accepted);
        ResourceResponse? response = null;

        await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message, new OneLineBot(async turn => response = await turn.SendActivityAsync("hi")));

        Assert.Equal(string.Empty, response?.Id);
    }

    [Fact]
    public async Task A_sent_activity_can_be_replaced_and_deleted()
    {
        var bot = new OneLineBot(async turn =>
        {
            var sent = await turn.SendActivityAsync("first");
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "second" });
            await turn.DeleteActivityAsync(sent.Id!);
        });

        await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message, bot);

        Assert.Equal(
            ["POST http://localhost:5000/v3/conversations/c1%7Clivechat/activities/m1", "PUT http://localhost:5000/v3/conversations/c1%7Clivechat/activities/out-1", "DELETE http://localhost:5000/v3/conversations/c1%7Clivechat/activities/out-1"],
            _channel.Calls.Select(c => c.Call));
    }

    [Fact]
    public async Task Nothing_can_be_sent_after_the_turn()
    {
        ITurnContext? kept = null;
        await BotRequest.PostAsync(BotRequest.Adapter(_channel), Message, new OneLineBot(turn => Task.FromResult(kept = turn)));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => kept!.SendActivityAsync("late"));
    }

    [Fact]
    public async Task A_known_conversation_can_be_continued_without_a_request()
    {
        var adapter = BotRequest.Adapter(_channel);
        ConversationReference? reference = null;
        await BotRequest.PostAsync(adapter, Message, new OneLineBot(turn =>
        {
            reference = turn.Activity.GetConversationReference();
            return Task.CompletedTask;
        }));

        await adapter.ContinueConversationAsync(string.Empty, reference!, (turn, stop) => turn.SendActivityAsync("later", cancellationToken: stop), default);

        var (call, body, _) = Assert.Single(_channel.Calls);
        Assert.StartsWith("POST http://localhost:5000/v3/conversations/c1%7Clivechat/activities", call, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"later\"", body, StringComparison.Ordinal);
    }
}
