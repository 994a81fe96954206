using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Benchmarks.Operation;

/// <summary>Times of many calls.</summary>
internal sealed class Percentiles
{
    private readonly ConcurrentBag<double> _milliseconds = [];

    /// <summary>Adds one.</summary>
    internal void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    /// <summary>The time that this share of the calls stayed below, in milliseconds; 0 when there were none.</summary>
    internal double At(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms, longest {At(1):0.0} ms, of {_milliseconds.Count}");
}
