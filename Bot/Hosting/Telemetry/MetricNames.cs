using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Bot.Hosting.Telemetry;

/// <summary>Names and labels as Prometheus writes them.</summary>
internal static class MetricNames
{
    /// <summary>The name of an instrument: words joined by underscores, then the unit, then "total" for what only grows.</summary>
    internal static string Of(Instrument instrument, bool total)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        var name = Word(instrument.Name);
        return name + (name.EndsWith(unit, StringComparison.Ordinal) ? "" : unit) + (total ? "_total" : "");
    }

    /// <summary>Tags as labels, in one order whatever order they came in.</summary>
    internal static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0)
        {
            return "";
        }

        var sorted = tags.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return string.Join(',', sorted.Select(tag => $"{Word(tag.Key)}=\"{Escaped(Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "")}\""));
    }

    /// <summary>A text with what the format gives a meaning escaped.</summary>
    internal static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Word(string name)
    {
        var word = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            word.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        }

        return word.ToString();
    }
}
