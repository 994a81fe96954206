using Bot.Channels.DirectLine;
using Bot.Settings;

namespace Bot.Hosting.Telemetry;

/// <summary>GET /metrics, for the computers that the settings name.</summary>
internal static class MetricsEndpoint
{
    private static readonly string[] Forwarded = ["X-Forwarded-For", "Forwarded"];

    private const string Sockets = "# HELP triagebot_sockets Open web sockets of patients.\n# TYPE triagebot_sockets gauge\ntriagebot_sockets ";

    /// <summary>Maps it, and measures how many sockets are open.</summary>
    internal static void MapMetrics(this WebApplication app)
    {
        var text = app.Services.GetRequiredService<MetricsText>();
        var readers = app.Services.GetRequiredService<MetricsSettings>().Addresses;
        var sockets = app.Services.GetRequiredService<OpenSockets>();
        app.MapGet("/metrics", (HttpContext context) => MayRead(context, readers)
            ? Results.Text($"{text.Write()}{Sockets}{sockets.Count}\n", MetricsText.ContentType)
            : Results.NotFound());
    }

    // A forwarded header that nobody took away was not sent by a proxy we trust: then the address is the proxy's and says nothing of the caller.
    private static bool MayRead(HttpContext context, AddressList readers) =>
        readers.Contains(context.Connection.RemoteIpAddress) && !Array.Exists(Forwarded, context.Request.Headers.ContainsKey);
}
