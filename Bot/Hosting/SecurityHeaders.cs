namespace Bot.Hosting;

/// <summary>Headers that every response carries, and the content security policy of the chat page.</summary>
internal static class SecurityHeaders
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers before anything else answers; a later part may widen them.</summary>
    internal static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Nothing;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    });

    /// <summary>What a page to print may do: be styled by this host.</summary>
    internal const string PaperPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self'";

    /// <summary>
    /// What the page may do: run its own scripts, style itself, talk to this host, send it a form. "blob:" belongs to Web Chat's own picture handling;
    /// a frame-ancestors list instead of X-Frame-Options lets the named sites of the clinic embed it.
    /// </summary>
    internal static string PagePolicy(string nonce, HostString host, IEnumerable<string> sites) => string.Join(
        "; ",
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        $"frame-ancestors 'self' {string.Join(' ', sites)}".TrimEnd(),
        $"connect-src 'self' blob: ws://{host} wss://{host}",
        "img-src 'self' blob: data:",
        $"script-src 'nonce-{nonce}' 'strict-dynamic'",
        $"style-src 'nonce-{nonce}'");
}
