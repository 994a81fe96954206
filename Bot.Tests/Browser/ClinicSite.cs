using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Browser;

/// <summary>A clinic's own web site on another origin, with the embed script on its page.</summary>
internal sealed class ClinicSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string _page = "";

    private ClinicSite(WebApplication app) => _app = app;

    /// <summary>Its origin.</summary>
    internal string Origin => _app.Urls.Single();

    /// <summary>Starts it on a free port.</summary>
    internal static async Task<ClinicSite> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new ClinicSite(builder.Build());
        site._app.MapGet("/", () => Results.Content(site._page, "text/html"));
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Puts the chat of this service on its page.</summary>
    internal void Embed(Uri service) => _page = $"<!doctype html><title>Clinic</title><h1>Our clinic</h1><script src=\"{service}embed.js\"></script>";

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
