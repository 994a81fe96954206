using System.Diagnostics.Metrics;
using System.Text;

namespace Bot.Hosting.Telemetry;

/// <summary>Collects measurements and writes them in the Prometheus text format, version 0.0.4.</summary>
internal sealed class MetricsText : IDisposable
{
    /// <summary>The content type of the text.</summary>
    internal const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly string[] Meters = [Measures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly MeterListener _listener = new();
    private readonly Dictionary<Instrument, MetricFamily> _families = [];
    private readonly Lock _gate = new();

    /// <summary>Begins to collect.</summary>
    public MetricsText()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument, Family(instrument));
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, family) => ((MetricFamily)family!).Add(value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, family) => ((MetricFamily)family!).Add(value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, family) => ((MetricFamily)family!).Add(value, tags));
        _listener.Start();
    }

    /// <summary>Everything collected so far.</summary>
    internal string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in All().OrderBy(family => family.Name, StringComparer.Ordinal))
        {
            family.WriteTo(text);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private MetricFamily Family(Instrument instrument)
    {
        lock (_gate)
        {
            return _families.TryGetValue(instrument, out var family) ? family : _families[instrument] = new MetricFamily(instrument);
        }
    }

    private List<MetricFamily> All()
    {
        lock (_gate)
        {
            return [.. _families.Values];
        }
    }
}
