using System.Globalization;

namespace Bot.Rendering.Templating;

/// <summary>Numbers as the templating language writes them.</summary>
internal static class NumberText
{
    /// <summary>Shortest text that reads back as the same number; no exponent from 1e-6 up to 1e21.</summary>
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var exponent = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent is >= -6 and < 21
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : string.Concat(text.AsSpan(0, at), exponent < 0 ? "e-" : "e+", Math.Abs(exponent).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>With thousands separators, a fixed number of decimals and a true minus sign.</summary>
    public static string Grouped(double number, int decimals)
    {
        var text = Math.Abs(number).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return number < 0 ? "\u2212" + text : text;
    }

    /// <summary>With thousands separators and as many decimals as the number has.</summary>
    public static string Grouped(double number)
    {
        var text = Of(number);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return Grouped(number, point < 0 ? 0 : text.Length - point - 1);
    }

    /// <summary>Rounded half up.</summary>
    public static double Round(double number, int decimals)
    {
        var scale = Math.Pow(10, decimals);
        return Math.Floor((number * scale) + 0.5) / scale;
    }
}
