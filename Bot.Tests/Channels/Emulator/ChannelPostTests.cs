using System.Net;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.Emulator;

public sealed class ChannelPostTests(SharedService shared) : IClassFixture<SharedService>
{
    private const string NotJson = "The body is not one JSON object that is an activity.";

    [Theory]
    [InlineData("{", NotJson)]
    [InlineData("", NotJson)]
    [InlineData("null", NotJson)]
    [InlineData("[]", NotJson)]
    [InlineData("{}{}", NotJson)]
    [InlineData("{}", "The activity has no type.")]
    [InlineData("""{"type":""}""", "The activity has no type.")]
    [InlineData("""{"type":"message","text":{}}""", "The body is not an activity")]
    [InlineData("""{"type":"message","from":{"id":5}}""", "The body is not an activity")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""", "The body is not an activity")]
    [InlineData("""{"type":"message"}""", "The activity's channelId must be a short word.")]
    [InlineData("""{"type":"message","channelId":"a/b"}""", "The activity's channelId must be a short word.")]
    [InlineData("""{"type":"message","channelId":"emulator"}""", "The activity has no conversation id.")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{}}""", "The activity has no conversation id.")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":""}}""", "The activity has no conversation id.")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"a\u0000b"}}""", "The ids of activity and conversation")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"id":"1\n2"}""", "The ids of activity and conversation")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"}}""", "The activity has no serviceUrl that replies may be sent to.")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"serviceUrl":"file:///etc/passwd"}""", "The activity has no serviceUrl")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"text":"\ud800"}""", "The body holds half a character.")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"value":{"a":["\udc00\ud800"]}}""", "The body holds half a character.")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"channelData":{"\ud800":1}}""", "The body holds half a character.")]
    public async Task A_body_that_is_no_activity_is_answered_400_with_the_reason(string json, string reason)
    {
        var (status, body) = await shared.Host.Post(json);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(reason, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deeply_nested_json_is_refused()
    {
        var (status, _) = await shared.Host.Post("""{"type":"message","value":""" + new string('[', 10_000) + new string(']', 10_000) + "}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task An_id_that_is_far_too_long_is_refused()
    {
        var (status, _) = await shared.Host.Post($$$"""{"type":"message","channelId":"emulator","conversation":{"id":"{{{new string('c', 600)}}}"}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }
}
