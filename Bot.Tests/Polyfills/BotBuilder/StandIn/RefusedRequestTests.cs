namespace Bot.Tests.Polyfills.BotBuilder.StandIn;

/// <summary>As the official adapter does, the stand-in answers these with a bare 400; the service says what is wrong before it is asked.</summary>
public sealed class RefusedRequestTests
{
    private readonly OneLineBot _bot = new(_ => Task.CompletedTask);

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}{}")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    public async Task A_body_that_is_no_activity_is_refused(string json)
    {
        var answer = await BotRequest.PostAsync(BotRequest.Adapter(new FakeChannel()), json, _bot);

        Assert.Equal((400, string.Empty), answer);
        Assert.Equal(0, _bot.Turns);
    }
}
