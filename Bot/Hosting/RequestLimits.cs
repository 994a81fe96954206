using Bot.Channels.DirectLine;
using Bot.Hosting.Rates;
using Bot.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Bot.Hosting;

/// <summary>Refuses bodies that are too large or broken, with a sentence instead of a failure, and gives up on callers that are too slow.</summary>
internal static class RequestLimits
{
    private const double SlowestBytesPerSecond = 240;
    private static readonly TimeSpan SlowStart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan IdleConnection = TimeSpan.FromMinutes(2);

    /// <summary>Limits what the server itself can limit: sizes, connections, and how slow a caller may be.</summary>
    internal static WebApplicationBuilder AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            Limit(kestrel.Limits, SettingsSetup.Bind<LimitSettings>(context.Configuration.GetSection("Limits")));
        });
        builder.Services.AddSingleton<RequestRates>();
        builder.Services.AddHostedService<TurnsInFlight>();
        builder.Services.AddOptions<HostOptions>().Configure<LimitSettings>((host, limits) => host.ShutdownTimeout = TimeSpan.FromSeconds(limits.ShutdownSeconds));
        return builder;
    }

    /// <summary>Answers 413 to bodies whose announced length is too large (Direct Line does so in its own shape), and with the right status to those the server gives up on.</summary>
    internal static void UseRequestLimits(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<LimitSettings>().BodyBytes;
        app.Use((context, next) => context.Request.ContentLength > most && !IsDirectLine(context)
            ? Refuse(context, StatusCodes.Status413PayloadTooLarge, $"The body is larger than {most} bytes.")
            : Guard(context, next));
    }

    private static bool IsDirectLine(HttpContext context) => context.Request.Path.StartsWithSegments(DirectLineSetup.Prefix, StringComparison.OrdinalIgnoreCase);

    private static void Limit(KestrelServerLimits server, LimitSettings limits)
    {
        server.MaxRequestBodySize = limits.BodyBytes;
        server.MaxConcurrentConnections = limits.Connections;
        server.MaxConcurrentUpgradedConnections = limits.OpenSockets;
        server.RequestHeadersTimeout = HeadersWithin;
        server.KeepAliveTimeout = IdleConnection;
        server.MinRequestBodyDataRate = new MinDataRate(SlowestBytesPerSecond, SlowStart);
        server.MinResponseDataRate = new MinDataRate(SlowestBytesPerSecond, SlowStart);
    }

    private static async Task Guard(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException e) when (!context.Response.HasStarted)
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
