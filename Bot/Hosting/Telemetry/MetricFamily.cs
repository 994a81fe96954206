using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Bot.Hosting.Telemetry;

/// <summary>All series of one instrument.</summary>
internal sealed class MetricFamily
{
    // More series than this would mean that a tag holds what a caller chose.
    private const int MostSeries = 500;
    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);
    private readonly double[]? _bounds;
    private readonly string _type;
    private readonly string _help;
    private readonly bool _adds;

    internal MetricFamily(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        var monotonic = kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal);
        _bounds = kind.StartsWith("Histogram", StringComparison.Ordinal) ? Bounds(instrument) : null;
        _adds = !instrument.IsObservable && !kind.StartsWith("Gauge", StringComparison.Ordinal);
        _type = _bounds is not null ? "histogram" : monotonic ? "counter" : "gauge";
        Name = MetricNames.Of(instrument, monotonic);
        _help = instrument.Description ?? instrument.Name;
    }

    /// <summary>Name of the family.</summary>
    internal string Name { get; }

    /// <summary>Takes one measurement.</summary>
    internal void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = MetricNames.Labels(tags);
        if (!_series.TryGetValue(labels, out var series))
        {
            if (_series.Count >= MostSeries)
            {
                return;
            }

            series = _series.GetOrAdd(labels, _ => new MetricSeries(_bounds));
        }

        series.Take(value, _adds);
    }

    /// <summary>Writes the family with its series.</summary>
    internal void WriteTo(StringBuilder text)
    {
        if (_series.IsEmpty)
        {
            return;
        }

        text.Append("# HELP ").Append(Name).Append(' ').Append(MetricNames.Escaped(_help)).Append('\n');
        text.Append("# TYPE ").Append(Name).Append(' ').Append(_type).Append('\n');
        foreach (var (labels, series) in _series.OrderBy(series => series.Key, StringComparer.Ordinal))
        {
            series.WriteTo(text, Name, labels);
        }
    }

    private static double[] Bounds(Instrument instrument) =>
        (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries is { Count: > 0 } advised ? [.. advised] : DefaultBounds;
}
