using System.Security.Cryptography;
using Bot.Dialogs.Content;

namespace Bot.Channels.WebChat;

/// <summary>Puts the chat page and its files into the host.</summary>
internal static class WebChatSetup
{
    /// <summary>Adds what the page needs; stops the start with a sentence when a setting is wrong.</summary>
    internal static WebApplicationBuilder AddWebChat(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("WebChat").Get<WebChatSettings>() ?? new();
        if (settings.Problems().FirstOrDefault() is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        builder.Services.AddSingleton(settings);
        return builder;
    }

    /// <summary>Maps the page, its scripts and its files.</summary>
    internal static WebApplication MapWebChat(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<WebChatSettings>();
        var script = WebChatScript.Find(SiteFiles.Folder);
        var page = ChatPage.Load(ContentSet.BuiltIn(), app.Configuration["Clinic:Name"], built: script is not null);
        app.UseSecurityHeaders();
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
        return Results.Content(page.Render(nonce), "text/html; charset=utf-8");
    }
}
