using System.Net;

namespace Bot.Tests.Polyfills.BotBuilder.StandIn.Authentication;

/// <summary>How keys are fetched, kept and given up.</summary>
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

    [Fact]
    public async Task Keys_are_fetched_once_and_kept_for_a_day()
    {
        var adapter = Adapter();
        await PostAsync(adapter, Valid());
        var first = _issuers.Fetches;
        _clock.Now += TimeSpan.FromHours(23);

        await PostAsync(adapter, Valid());

        Assert.Equal((2, 2), (first, _issuers.Fetches));
        _clock.Now += TimeSpan.FromHours(2);
        await PostAsync(adapter, Valid());
        Assert.Equal(4, _issuers.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_found_without_waiting_a_day_but_unknown_ones_do_not_flood_the_issuer()
    {
        var adapter = Adapter();
        await PostAsync(adapter, Valid());
        var draft = TokenDraft.FromChannel(TokenTable.Now);
        (draft.Key, draft.Header["kid"]) = (Issuers.Stranger, "rolled");
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(401, (await PostAsync(adapter, draft.AuthorizationHeader())).Status);
        }

        Assert.Equal(2, _issuers.Fetches);
        _issuers.KeySets["https://login.botframework.com/keys"].Add(Issuers.Key(Issuers.Stranger, "rolled", "msteams"));
        _clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(200, (await PostAsync(adapter, draft.AuthorizationHeader())).Status);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_once_the_keys_are_fetched_again()
    {
        var adapter = Adapter();
        await PostAsync(adapter, Valid());
        _issuers.KeySets["https://login.botframework.com/keys"].Clear();
        _clock.Now += TimeSpan.FromHours(25);

        Assert.Equal(401, (await PostAsync(adapter, Valid())).Status);
    }

    [Fact]
    public async Task While_the_issuer_is_down_the_known_keys_serve_for_some_days()
    {
        var adapter = Adapter();
        await PostAsync(adapter, Valid());
        _issuers.Down = true;
        _clock.Now += TimeSpan.FromDays(4);
        Assert.Equal(200, (await PostAsync(adapter, Valid())).Status);

        _clock.Now += TimeSpan.FromDays(2);

        Assert.Equal(401, (await PostAsync(adapter, Valid())).Status);
    }

    [Fact]
    public async Task After_a_failed_first_fetch_a_later_token_is_let_in()
    {
        var adapter = Adapter();
        _issuers.Down = true;
        Assert.Equal(401, (await PostAsync(adapter, Valid())).Status);
        _issuers.Down = false;
        _clock.Now += TimeSpan.FromSeconds(10);

        Assert.Equal(200, (await PostAsync(adapter, Valid())).Status);
    }
}
