using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows who may talk to the bot, and vouches for the bot where it talks.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Says who sent an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">Not a channel of this bot.</exception>
    internal abstract Task<ClaimsIdentity> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>Makes a client for the channel at a service URL.</summary>
    internal abstract ConnectorClient CreateConnector(string? serviceUrl);
}
