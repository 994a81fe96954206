using Bot.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Hosting.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector when the settings name one. Only the service's own traces: those of the web server carry addresses,
/// and addresses carry ids of conversations and tokens.
/// </summary>
internal sealed class OtlpExport(MetricsSettings settings) : IHostedService
{
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.OtlpEndpoint is { } address)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("triagebot", serviceInstanceId: Environment.MachineName);
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Measures.Name)
                .AddOtlpExporter(exporter => exporter.Endpoint = new Uri(address)).Build();
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Measures.Name)
                .AddOtlpExporter(exporter => exporter.Endpoint = new Uri(address)).Build();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _metrics?.Dispose();
        _traces?.Dispose();
        return Task.CompletedTask;
    }
}
