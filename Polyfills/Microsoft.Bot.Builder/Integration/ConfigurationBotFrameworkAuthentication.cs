using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication by the settings MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId and MicrosoftAppType. Without an app id anyone may call.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private const string ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string EmulatorMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    private static readonly HttpClient SharedClient = new();
    private readonly Func<HttpClient> _http;
    private readonly ChannelGate? _gate;
    private readonly AppTokens? _tokens;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ArgumentException">A setting is missing or does not belong to the type of app.</exception>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null)
        : this(configuration, httpClientFactory, TimeProvider.System)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory? httpClientFactory, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _http = httpClientFactory is null ? () => SharedClient : httpClientFactory.CreateClient;
        if (BotApp.Read(configuration) is { } app)
        {
            _gate = new ChannelGate(app, new SigningKeys(ChannelMetadata, _http, clock), new SigningKeys(EmulatorMetadata, _http, clock), clock);
            _tokens = new AppTokens(app, _http, clock);
        }
    }

    internal override Task<ClaimsIdentity> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
        _gate?.EnterAsync(activity, authHeader, cancellationToken) ?? Task.FromResult(new ClaimsIdentity([], "anonymous"));

    internal override ConnectorClient CreateConnector(string? serviceUrl) =>
        new(serviceUrl, _http, _tokens is null ? _ => Task.FromResult<string?>(null) : _tokens.GetAsync);
}
