using Bot.Channels.WebChat;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>Which pages may use the web channel: the service's own, and the clinic's sites from the settings.</summary>
internal sealed class PageOrigins(WebChatSettings settings)
{
    /// <summary>The origin a browser says the request comes from; null when no browser says so.</summary>
    internal static string? Of(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : null;

    /// <summary>Whether a page of the request's origin may have a token. Programs send no origin and may.</summary>
    internal bool IsTrusted(HttpRequest request) => Of(request) is not { } origin || IsOwn(request, origin) || IsSite(origin);

    /// <summary>Whether the request may use a token that was made for this origin. Browsers leave the origin out of some same-origin requests.</summary>
    internal bool Matches(HttpRequest request, string? madeFor) =>
        Of(request) is not { } origin
        || (madeFor is null ? IsTrusted(request) : string.Equals(origin, madeFor, StringComparison.OrdinalIgnoreCase));

    private bool IsSite(string origin) => settings.Sites.Contains(origin, StringComparer.OrdinalIgnoreCase);

    // Only host and port: behind a proxy that ends TLS the service may see http where the browser sees https.
    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
