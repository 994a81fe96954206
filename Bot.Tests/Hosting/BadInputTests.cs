using System.Net;

namespace Bot.Tests.Hosting;

public sealed class BadInputTests(SharedService shared) : IClassFixture<SharedService>
{
    private readonly EmulatorUser _user = new(shared.Host);

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"type":"message","from":7}""")]
    [InlineData("""{"type":"message","text":{"a":1},"deliveryMode":"expectReplies"}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"text":"no way to reply"}""")]
    public async Task A_malformed_body_is_answered_400_with_a_reason(string body)
    {
        var (status, reason) = await shared.Host.Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_content_type_is_answered_400() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await shared.Host.Post("{}", "text/plain")).Status);

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("contactRelationUpdate")]
    [InlineData("madeUpYesterday")]
    public async Task An_activity_that_is_no_message_is_taken_and_changes_nothing(string type)
    {
        await _user.Say("hello");
        var activity = _user.Message("ignored");
        activity["type"] = type;
        Assert.Empty(await _user.Post(activity));
        Assert.Equal(2, EmulatorUser.Trace(await _user.Say("Yes, me")).GetProperty("turn").GetInt32());
    }

    [Fact]
    public async Task A_message_of_100_kB_is_screened_at_both_ends_and_gets_a_kind_sentence()
    {
        await _user.Say("hello");
        await _user.Say("Yes, me");
        var replies = await _user.Say(new string('x', 100_000));
        Assert.Contains("long", replies[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        var trace = EmulatorUser.Trace(replies);
        Assert.Equal(trace.GetProperty("stageBefore").GetString(), trace.GetProperty("stageAfter").GetString());
        Assert.Equal(3, trace.GetProperty("turn").GetInt32());
        var danger = await _user.Say(new string('x', 100_000) + " and since today I can't pee and I am numb between my legs");
        Assert.Equal("Emergency", EmulatorUser.Trace(danger).GetProperty("stageAfter").GetString());
    }

    [Fact]
    public async Task A_body_over_the_limit_is_answered_413_with_a_reason()
    {
        var (status, reason) = await shared.Host.Post(_user.Message(new string('x', 300_000)).ToJsonString());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("262144", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    public async Task A_message_that_says_nothing_is_answered_kindly(string text)
    {
        await _user.Say("hello");
        Assert.True((await _user.Say(text)).Count > 1);
    }

    [Theory]
    [InlineData("""{"card":"consent","turn":1}""")]
    [InlineData("""{"card":"severity","turn":1,"action":"submit","average":"99"}""")]
    [InlineData("""{"card":{"a":1},"turn":[1],"action":7,"choice":{"x":null}}""")]
    [InlineData("""{"nothing":"known"}""")]
    [InlineData("[]")]
    [InlineData("42")]
    public async Task A_card_with_wrong_fields_is_answered_and_changes_no_answer(string value)
    {
        await _user.Say("hello");
        var before = EmulatorUser.Trace(await _user.Say("My left knee hurts")).GetProperty("evidence").GetRawText();
        var replies = await _user.Submit(value);
        Assert.True(replies.Count > 1);
        Assert.Equal(before, EmulatorUser.Trace(replies).GetProperty("evidence").GetRawText());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Probing_the_endpoint_is_harmless(string method)
    {
        using var client = shared.Host.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready")]
    public async Task Supervisors_are_answered(string path, string expected)
    {
        using var client = shared.Host.CreateClient();
        Assert.Equal(expected, await client.GetStringAsync(new Uri(path, UriKind.Relative)));
    }
}
