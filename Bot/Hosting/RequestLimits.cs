using Bot.Channels.DirectLine;
using Bot.Settings;

namespace Bot.Hosting;

/// <summary>Refuses bodies that are too large or broken, with a sentence instead of a failure.</summary>
internal static class RequestLimits
{
    /// <summary>Limits bodies whose length is not announced.</summary>
    internal static WebApplicationBuilder AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SettingsSetup.Bind<LimitSettings>(context.Configuration.GetSection("Limits")).BodyBytes;
        });
        return builder;
    }

    /// <summary>Answers 413 to bodies whose announced length is too large (Direct Line does so in its own shape), and with the right status to those the server gives up on.</summary>
    internal static void UseRequestLimits(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<LimitSettings>().BodyBytes;
        app.Use((context, next) => context.Request.ContentLength > most && !context.Request.Path.StartsWithSegments(DirectLineSetup.Prefix, StringComparison.OrdinalIgnoreCase)
            ? Refuse(context, StatusCodes.Status413PayloadTooLarge, $"The body is larger than {most} bytes.")
            : Guard(context, next));
    }

    private static async Task Guard(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Refuse(context, e.StatusCode, e.Message);
        }
    }

    private static Task Refuse(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
