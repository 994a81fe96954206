using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;

namespace Bot.Tests.Polyfills.BotBuilder.StandIn.Authentication;

public sealed class OutboundTokenTests
{
    private static readonly ConversationReference Somewhere = new()
    {
        ServiceUrl = Issuers.ServiceUrl,
        ChannelId = "msteams",
        Conversation = new ConversationAccount { Id = "a:1" },
    };

    private readonly FakeChannel _network = new();
    private readonly SettableClock _clock = new(DateTimeOffset.UtcNow);
    private int _failures;
    private int _issued;

    public OutboundTokenTests() => _network.Answer = Issue;

    [Theory]
    [InlineData("SingleTenant", Issuers.Tenant)]
    [InlineData("MultiTenant", "botframework.com")]
    public async Task A_bot_with_a_password_signs_in_at_the_right_tenant(string type, string tenant)
    {
        await SendAsync(Adapter(type));

        var asked = Assert.Single(_network.Calls, c => c.Call.Contains("/oauth2/v2.0/token", StringComparison.Ordinal));
        Assert.Equal($"POST https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token", asked.Call);
        Assert.Contains("grant_type=client_credentials", asked.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
        Assert.Equal("Bearer token-1", SentWith().Single());
    }

    [Fact]
    public async Task A_token_is_used_until_it_expires()
    {
        var adapter = Adapter("SingleTenant");

        await SendAsync(adapter);
        await SendAsync(adapter);

        Assert.Equal(["Bearer token-1", "Bearer token-1"], SentWith());
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_it_runs_on()
    {
        await SendAsync(Adapter("UserAssignedMSI", password: null));

        var asked = Assert.Single(_network.Calls, c => c.Call.Contains("/metadata/identity/oauth2/token", StringComparison.Ordinal));
        Assert.StartsWith("GET http://169.254.169.254/", asked.Call, StringComparison.Ordinal);
        Assert.Contains("client_id=" + Issuers.App, asked.Call, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(asked.Call), StringComparison.Ordinal);
        Assert.Equal("Bearer token-1", SentWith().Single());
    }

    [Fact]
    public async Task A_passing_failure_is_tried_again_after_a_pause()
    {
        _failures = 2;

        await SendAsync(Adapter("SingleTenant"));

        Assert.Equal("Bearer token-1", SentWith().Single());
        Assert.Equal(2, _clock.Waits.Count);
        Assert.All(_clock.Waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task A_lasting_failure_is_told_and_nothing_is_sent()
    {
        _failures = int.MaxValue;

        await Assert.ThrowsAnyAsync<MsalException>(() => SendAsync(Adapter("SingleTenant")));

        Assert.Empty(SentWith());
        Assert.Equal(2, _clock.Waits.Count);
    }

    [Theory]
    [InlineData("SingleTenant", null, "t", "p", "MicrosoftAppId is required when MicrosoftAppType is SingleTenant.")]
    [InlineData("SingleTenant", "a", null, "p", "MicrosoftAppTenantId is required when MicrosoftAppType is SingleTenant.")]
    [InlineData("SingleTenant", "a", "t", " ", "MicrosoftAppPassword is required when MicrosoftAppType is SingleTenant.")]
    [InlineData("UserAssignedMSI", null, "t", null, "MicrosoftAppId is required when MicrosoftAppType is UserAssignedMsi.")]
    [InlineData("UserAssignedMSI", "a", null, null, "MicrosoftAppTenantId is required when MicrosoftAppType is UserAssignedMsi.")]
    [InlineData("UserAssignedMSI", "a", "t", "p", "MicrosoftAppPassword must not be set when MicrosoftAppType is UserAssignedMsi.")]
    public void Settings_that_do_not_fit_the_type_of_app_are_refused(string type, string? id, string? tenant, string? password, string reason)
    {
        var settings = BotRequest.Settings(("MicrosoftAppType", type), ("MicrosoftAppId", id!), ("MicrosoftAppTenantId", tenant!), ("MicrosoftAppPassword", password!));

        var refused = Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(settings));

        Assert.StartsWith(reason, refused.Message, StringComparison.Ordinal);
    }

    private static Task SendAsync(CloudAdapter adapter) =>
        adapter.ContinueConversationAsync(Issuers.App, Somewhere, (turn, stop) => turn.SendActivityAsync("hi", cancellationToken: stop), default);

    private IEnumerable<string?> SentWith() => _network.Calls.Where(c => c.Call.StartsWith("POST " + Issuers.ServiceUrl, StringComparison.Ordinal)).Select(c => c.Authorization);

    private CloudAdapter Adapter(string type, string? password = "secret") => new(new ConfigurationBotFrameworkAuthentication(
        BotRequest.Settings(("MicrosoftAppId", Issuers.App), ("MicrosoftAppPassword", password!), ("MicrosoftAppTenantId", Issuers.Tenant), ("MicrosoftAppType", type)),
        _network,
        _clock));

    private HttpResponseMessage? Issue(HttpRequestMessage request)
    {
        var address = request.RequestUri!.AbsoluteUri;
        if (address.StartsWith(Issuers.ServiceUrl, StringComparison.Ordinal))
        {
            return null;
        }

        if (!address.Contains("/token", StringComparison.Ordinal))
        {
            return new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("{}") };
        }

        return _failures-- > 0
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("{}") }
            : Issuers.Json($$"""{"token_type":"Bearer","expires_in":3600,"expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","access_token":"token-{{++_issued}}","resource":"r","client_id":"c"}""");
    }
}
