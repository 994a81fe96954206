using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets the tokens with which the bot calls channels. They are cached until shortly before they expire.</summary>
internal sealed class AppTokens(BotApp app, Func<HttpClient> http, TimeProvider clock)
{
    private const string Channels = "https://api.botframework.com";
    private const string FrameworkTenant = "botframework.com";
    private const int Tries = 3;
    private readonly Func<CancellationToken, Task<AuthenticationResult>> _acquire = app.Type == BotAppType.UserAssignedMsi ? ManagedIdentity(app, http) : ClientSecret(app, http);

    /// <summary>A bearer token.</summary>
    /// <exception cref="MsalException">No token can be had, after three tries when the failure looked passing.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (await _acquire(cancellationToken)).AccessToken;
            }
            catch (Exception e) when (attempt < Tries && Passing(e) is { } wait)
            {
                await Task.Delay(wait * attempt, clock, cancellationToken);
            }
        }
    }

    private static TimeSpan? Passing(Exception failure) => failure switch
    {
        MsalServiceException { IsRetryable: true, Headers.RetryAfter.Delta: { } asked } when asked < TimeSpan.FromSeconds(5) => asked,
        MsalException { IsRetryable: true } or HttpRequestException => TimeSpan.FromMilliseconds(200 + Random.Shared.Next(200)),
        _ => null,
    };

    private static Func<CancellationToken, Task<AuthenticationResult>> ClientSecret(BotApp app, Func<HttpClient> http)
    {
        var tenant = app.Type == BotAppType.SingleTenant ? app.TenantId : FrameworkTenant;
        var client = new Lazy<IConfidentialClientApplication>(() => ConfidentialClientApplicationBuilder.Create(app.Id)
            .WithClientSecret(app.Password)
            .WithAuthority(new Uri($"https://login.microsoftonline.com/{tenant}"))
            .WithHttpClientFactory(new MsalHttp(http), retryOnceOn5xx: false)
            .Build());
        return stop => client.Value.AcquireTokenForClient([$"{Channels}/.default"]).ExecuteAsync(stop);
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> ManagedIdentity(BotApp app, Func<HttpClient> http)
    {
        var client = new Lazy<IManagedIdentityApplication>(() => ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(app.Id))
            .WithHttpClientFactory(new MsalHttp(http), retryOnceOn5xx: false)
            .Build());
        return stop => client.Value.AcquireTokenForManagedIdentity(Channels).ExecuteAsync(stop);
    }

    private sealed class MsalHttp(Func<HttpClient> http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http();
    }
}
