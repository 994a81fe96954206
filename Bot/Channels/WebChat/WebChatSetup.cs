using System.Security.Cryptography;
using Bot.Channels.DirectLine;
using Bot.Channels.WebChat.Codes;
using Bot.Channels.WebChat.Summary;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Hosting;
using Bot.Settings;

namespace Bot.Channels.WebChat;

/// <summary>Puts the chat page and its files into the host.</summary>
internal static class WebChatSetup
{
    // What the Direct Line client sends beside the headers that browsers always allow.
    private static readonly string[] BrowserHeaders = ["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"];

    /// <summary>Adds what the page needs; stops the start with a sentence when a setting is wrong.</summary>
    internal static WebApplicationBuilder AddWebChat(this WebApplicationBuilder builder)
    {
        var settings = SettingsSetup.Bind<WebChatSettings>(builder.Configuration.GetSection("WebChat"));
        SettingsSetup.Refuse([.. settings.Problems()]);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton<PageDoor>()
            .AddSingleton<ResumeCodes>()
            .AddSingleton<WebChatTokenEndpoint>()
            .AddSingleton<CodeEndpoint>()
            .AddSingleton<SummaryEndpoint>()
            .AddSingleton(provider => SummaryPage.Load(provider.GetRequiredService<ContentSet>(), provider.GetRequiredService<ClinicDetails>()));
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. settings.Sites]).WithMethods("GET", "POST").WithHeaders(BrowserHeaders).SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return builder;
    }

    /// <summary>Maps the page, its scripts and its files.</summary>
    internal static WebApplication MapWebChat(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<WebChatSettings>();
        var script = WebChatScript.Find(SiteFiles.Folder);
        var page = ChatPage.Load(app.Services.GetRequiredService<ContentSet>(), app.Services.GetRequiredService<ClinicDetails>(), settings.CodeMinutes, script is not null);
        app.UseCors();
        app.MapPost("/api/webchat/token", (WebChatTokenEndpoint tokens, HttpRequest request, CancellationToken stop) => tokens.Grant(request, stop)).WithStoreAway();
        app.MapPost("/api/webchat/code", (CodeEndpoint codes, HttpRequest request, CancellationToken stop) => codes.Make(request, stop)).WithStoreAway();
        app.MapPost(SummaryEndpoint.Path, (SummaryEndpoint summary, HttpRequest request, CancellationToken stop) => summary.Show(request, stop)).WithStoreAway();
        app.MapGet(SummaryEndpoint.Path, (SummaryEndpoint summary, HttpRequest request) => summary.Explain(request));
        app.MapGet("/", (HttpContext context) => Show(context, page, settings));
        if (script is not null)
        {
            app.MapGet(WebChatScript.Path, script.Serve);
        }

        app.UseSiteFiles();
        return app;
    }

    private static IResult Show(HttpContext context, ChatPage page, WebChatSettings settings)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy(nonce, context.Request.Host, settings.Sites);
        context.Response.Headers.CacheControl = "no-store";

        // With no referrer at all, browsers hide the page's origin from its own service when it sends a form.
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return Results.Content(page.Render(nonce), "text/html; charset=utf-8");
    }
}
