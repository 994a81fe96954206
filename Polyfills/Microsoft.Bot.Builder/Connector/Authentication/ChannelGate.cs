using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Believes tokens of channels and of the Emulator, and nothing else (RS256; clocks may differ by five minutes).</summary>
internal sealed class ChannelGate(BotApp app, SigningKeys channelKeys, SigningKeys emulatorKeys, TimeProvider clock)
{
    private const string ChannelIssuer = "https://api.botframework.com";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    // The tenants of the Bot Framework, from which multi-tenant bots get their Emulator tokens.
    private static readonly string[] FrameworkTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private readonly HashSet<string> _emulatorIssuers = FrameworkTenants.Append(app.TenantId).OfType<string>()
        .SelectMany(tenant => (string[])[$"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0"])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Says who sent an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">Not a channel of this bot.</exception>
    public async Task<ClaimsIdentity> EnterAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var token = SignedToken.Read(authHeader);
        var issuer = token.Text("iss");
        var fromChannel = issuer is ChannelIssuer;
        Require(fromChannel || _emulatorIssuers.Contains(issuer ?? string.Empty), "The issuer is not known.");
        var key = await SigningKeyAsync(token, fromChannel ? channelKeys : emulatorKeys, cancellationToken);
        RequireTimeAndAudience(token);
        if (fromChannel)
        {
            RequireChannel(token, key, activity);
        }
        else
        {
            RequireOwnApp(token);
        }

        return new ClaimsIdentity([new Claim("iss", issuer!), new Claim("aud", app.Id), new Claim("appid", app.Id)], "Bearer");
    }

    private static async Task<SigningKey> SigningKeyAsync(SignedToken token, SigningKeys keys, CancellationToken cancellationToken)
    {
        Require(token.HeaderText("alg") is "RS256", "The algorithm is not RS256.");
        Require(!token.Header.TryGetProperty("crit", out _), "The token demands an extension.");
        var id = token.HeaderText("kid") ?? throw new UnauthorizedAccessException("The token names no key.");
        var key = await keys.FindAsync(id, cancellationToken) ?? throw new UnauthorizedAccessException("The issuer has no such key.");
        Require(key.Signed(token.SignedPart, token.Signature), "The signature does not fit.");
        return key;
    }

    private void RequireTimeAndAudience(SignedToken token)
    {
        var now = clock.GetUtcNow();
        Require(token.Time("exp") > now - Skew, "The token has expired.");
        Require(!token.Claims.TryGetProperty("nbf", out _) || token.Time("nbf") <= now + Skew, "The token is not valid yet.");
        Require(string.Equals(token.Text("aud"), app.Id, StringComparison.OrdinalIgnoreCase), "The token is for another bot.");
    }

    private static void RequireChannel(SignedToken token, SigningKey key, Activity activity)
    {
        Require(key.Endorsements.Contains(activity.ChannelId ?? string.Empty), "The key does not vouch for this channel.");
        var serviceUrl = token.Text("serviceurl");
        Require(!string.IsNullOrEmpty(serviceUrl), "The token names no service URL.");
        Require(string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase), "The token is for another service URL.");
    }

    private void RequireOwnApp(SignedToken token)
    {
        var caller = token.Text("ver") is "2.0" ? token.Text("azp") : token.Text("appid");
        Require(string.Equals(caller, app.Id, StringComparison.OrdinalIgnoreCase), "The token was issued to another app.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new UnauthorizedAccessException(otherwise);
        }
    }
}
