namespace Bot.Hosting.Telemetry;

/// <summary>Puts metrics, traces and logs into the host.</summary>
internal static class TelemetrySetup
{
    /// <summary>Adds them. Outside Development the log is one JSON object a line, with the id of the turn each line belongs to.</summary>
    internal static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MetricsText>().AddHostedService<OtlpExport>();
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders().AddJsonConsole(json =>
            {
                json.IncludeScopes = true;
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }

        // Its lines and scopes carry the address of the request, and addresses carry ids of conversations and tokens.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        return builder;
    }
}
