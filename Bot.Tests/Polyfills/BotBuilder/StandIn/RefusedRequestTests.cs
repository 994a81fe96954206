namespace Bot.Tests.Polyfills.BotBuilder.StandIn;

/// <summary>The official adapter answers these with a bare 400, or takes them; the stand-in says what is wrong.</summary>
public sealed class RefusedRequestTests
{
    private readonly OneLineBot _bot = new(_ => Task.CompletedTask);

    [Theory]
    [InlineData("{", "The body is not one JSON object.")]
    [InlineData("", "The body is not one JSON object.")]
    [InlineData("null", "The body is not one JSON object.")]
    [InlineData("[]", "The body is not one JSON object.")]
    [InlineData("{}{}", "The body is not one JSON object.")]
    [InlineData("{}", "The activity has no type.")]
    [InlineData("""{"type":""}""", "The activity has no type.")]
    [InlineData("""{"type":"message","text":{}}""", "The body is not an activity: look at $.text.")]
    [InlineData("""{"type":"message","from":{"id":5}}""", "The body is not an activity: look at $.from.id.")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""", "The body is not an activity: look at $.timestamp.")]
    [InlineData("""{"type":"message"}""", "The activity has no serviceUrl to reply to.")]
    [InlineData("""{"type":"message","serviceUrl":"file:///etc/passwd"}""", "The activity has no serviceUrl to reply to.")]
    public async Task A_body_that_is_no_activity_is_refused_with_the_reason(string json, string reason)
    {
        var (status, body) = await BotRequest.PostAsync(BotRequest.Adapter(new FakeChannel()), json, _bot);

        Assert.Equal((400, reason), (status, body));
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task Deeply_nested_json_is_refused()
    {
        var json = """{"type":"message","value":""" + new string('[', 10_000) + new string(']', 10_000) + "}";

        var (status, _) = await BotRequest.PostAsync(BotRequest.Adapter(new FakeChannel()), json, _bot);

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task Another_content_type_is_refused_with_the_reason()
    {
        var (status, body) = await BotRequest.PostAsync(BotRequest.Adapter(new FakeChannel()), """{"type":"message"}""", _bot, request => request.ContentType = "text/plain");

        Assert.Equal((400, "The content type must be application/json."), (status, body));
    }
}
