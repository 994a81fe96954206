using System.Net;

namespace Bot.Hosting.Outbound;

/// <summary>
/// Where the service may send requests. A channel says in each activity where its replies go, so outside Development that place
/// must be an https address of the internet; else whoever can write an activity could reach into the clinic's network.
/// </summary>
/// <param name="publicOnly">Whether the rules hold; on a developer's computer everything may be called.</param>
/// <param name="identityEndpoint">Where a managed identity gets its tokens, on this machine; null when the app has none.</param>
internal sealed class OutboundRules(bool publicOnly, Uri? identityEndpoint)
{
    private static readonly Uri CloudIdentity = new("http://169.254.169.254/metadata/identity/oauth2/token");

    /// <summary>The rules for this environment.</summary>
    internal static OutboundRules For(IHostEnvironment environment, Settings.AppSettings app, IConfiguration settings) => new(
        !environment.IsDevelopment(),
        app.HasManagedIdentity ? (Uri.TryCreate(settings["IDENTITY_ENDPOINT"], UriKind.Absolute, out var own) ? own : CloudIdentity) : null);

    /// <summary>Whether an address as it is written may be called. A name may still turn out to lead to a forbidden address: see <see cref="Allows(IPAddress)"/>.</summary>
    internal bool Allows(Uri address) => !publicOnly
        || (address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0
            && (!IPAddress.TryParse(address.IdnHost, out var ip) || PublicAddress.Is(ip)));

    /// <summary>Whether a connection to an address may be opened.</summary>
    internal bool Allows(IPAddress address) => !publicOnly || PublicAddress.Is(address);

    /// <summary>Whether a request asks for a token of the managed identity. Replies are never sent with GET, so no activity can make one.</summary>
    internal bool IsIdentityRequest(HttpRequestMessage request) =>
        identityEndpoint is not null
        && request.Method == HttpMethod.Get
        && request.RequestUri is { } address
        && Uri.Compare(address, identityEndpoint, UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
