using System.Net;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.DirectLine;

public sealed class BadInputTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"type":"trace"}""")]
    [InlineData("""{"type":"nonsense"}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","text":"a","channelData":"x"}""")]
    [InlineData("""{"type":"message","text":"a","entities":{}}""")]
    [InlineData("""{"type":"message","text":"a","attachments":"x"}""")]
    [InlineData("""{"type":"message","text":"a","localTimestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","text":"a","name":5}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"\udc00"}""")]
    [InlineData("""{"type":"message","text":"a","value":{"\ud800":[]}}""")]
    [InlineData("""{"type":"message","text":"a","channelData":{"clientActivityID":"\ud800"}}""")]
    [InlineData("""{"type":"message","text":"a","channelData":{"clientActivityID":"\u0000"}}""")]
    [InlineData("""{"type":"message","text":"a","channelData":{"clientActivityID":7}}""")]
    public async Task An_activity_that_cannot_be_read_is_refused_with_a_reason_and_changes_nothing(string body)
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var before = await client.Read(conversation);
        var answer = await client.Send(HttpMethod.Post, $"conversations/{conversation}/activities", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Json.GetProperty("error").GetProperty("message").GetString()!);
        Assert.Equal(before.Watermark, (await client.Read(conversation)).Watermark);
    }

    [Fact]
    public async Task JSON_nested_without_end_is_refused()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var deep = $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Send(HttpMethod.Post, $"conversations/{conversation}/activities", deep)).Status);
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_answered_in_the_chat()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var start = (await client.Read(conversation)).Watermark;
        Assert.Equal(HttpStatusCode.OK, (await client.Say(conversation, new string('a', 100_000))).Status);
        var (activities, _) = await client.Read(conversation, start);
        Assert.Contains(activities, a => a.GetProperty("from").GetProperty("role").GetString() == "bot");
        Assert.True(activities.Sum(a => a.GetRawText().Length) < 20_000);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_as_too_big()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var answer = await client.Say(conversation, new string('a', 300_000));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Turns_over_the_limit_are_told_when_to_try_again()
    {
        using var own = new RunningService(("Limits:TurnsPerMinute", "2"));
        var (client, conversation) = await DirectLineClient.Start(own.Address);
        using var _ = client;
        Assert.Equal(HttpStatusCode.OK, (await client.Say(conversation, "one")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.Say(conversation, "two")).Status);
        var answer = await client.Say(conversation, "three");
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (answer.Status, answer.ErrorCode));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);

        var (other, theirs) = await DirectLineClient.Start(own.Address);
        using var __ = other;
        Assert.Equal(HttpStatusCode.OK, (await other.Say(theirs, "one")).Status);
    }

    [Fact]
    public async Task Tokens_over_the_limit_are_told_when_to_try_again()
    {
        using var own = new RunningService(("Limits:TokensPerMinute", "2"));
        using var client = new DirectLineClient(own.Address);
        await client.Mint();
        await client.Mint();
        var answer = await client.Mint();
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}
