using System.Net;

namespace Bot.Tests.Polyfills.BotBuilder.StandIn.Authentication;

/// <summary>Keys that cannot be had safely let nobody in.</summary>
public sealed partial class InboundTokenTests
{
    [Theory]
    [InlineData("""{"jwks_uri":"http://login.botframework.com/keys"}""")]
    [InlineData("""{"jwks_uri":"file:///etc/passwd"}""")]
    [InlineData("""{}""")]
    [InlineData("oops")]
    public async Task Metadata_that_names_no_safe_place_for_keys_lets_nobody_in(string metadata)
    {
        _network.Answer = request => request.RequestUri!.AbsolutePath.Contains("well-known", StringComparison.Ordinal) ? Issuers.Json(metadata) : _issuers.Answer(request);

        Assert.Equal(401, (await PostAsync(Adapter(), Valid())).Status);
    }

    [Fact]
    public async Task A_key_set_without_end_is_not_read()
    {
        _network.Answer = request => request.RequestUri!.AbsolutePath == "/keys"
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(new string(' ', 2_000_000)) }
            : _issuers.Answer(request);

        Assert.Equal(401, (await PostAsync(Adapter(), Valid())).Status);
    }
}
