using System.Globalization;
using System.Text;

namespace Bot.Hosting.Telemetry;

/// <summary>The measurements of one instrument with the same tags.</summary>
/// <param name="bounds">Upper bounds of the buckets of a histogram; null for a plain number.</param>
internal sealed class MetricSeries(double[]? bounds)
{
    private readonly long[] _buckets = new long[(bounds?.Length ?? 0) + 1];
    private readonly Lock _gate = new();
    private double _value;
    private long _count;

    /// <summary>Takes one measurement.</summary>
    /// <param name="value">The number.</param>
    /// <param name="adds">Whether it is added to those before, or stands in their place.</param>
    internal void Take(double value, bool adds)
    {
        lock (_gate)
        {
            _value = adds ? _value + value : value;
            _count++;
            if (bounds is not null)
            {
                var at = Array.BinarySearch(bounds, value);
                _buckets[at < 0 ? ~at : at]++;
            }
        }
    }

    /// <summary>Writes the lines of the series.</summary>
    internal void WriteTo(StringBuilder text, string name, string labels)
    {
        lock (_gate)
        {
            if (bounds is null)
            {
                Line(text, name, labels, _value);
                return;
            }

            var below = 0L;
            for (var i = 0; i < bounds.Length; i++)
            {
                below += _buckets[i];
                Line(text, $"{name}_bucket", With(labels, bounds[i].ToString(CultureInfo.InvariantCulture)), below);
            }

            Line(text, $"{name}_bucket", With(labels, "+Inf"), _count);
            Line(text, $"{name}_sum", labels, _value);
            Line(text, $"{name}_count", labels, _count);
        }
    }

    private static string With(string labels, string bound) => labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"";

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
