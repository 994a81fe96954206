using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal readonly record struct NumberFound(int Start, int End, double Value, string? Subtype);

/// <summary>Reads numbers in digits: 12, 1,234.5, 1 234, .5, 3/4, 1 3/4, 10k, 1e6, ½. Every step only moves forward.</summary>
internal static class DigitReader
{
    /// <summary>Reads the number that begins at a digit (or at a separator before one). Null when letters touch it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="next">Where reading goes on when there is none.</param>
    public static NumberFound? Read(string text, int at, out int next)
    {
        var plain = Plain(text, at);
        next = plain.End;
        if (Touches(text, at - 1))
        {
            return null;
        }

        var found = Power(text, plain) ?? Fraction(text, plain) ?? Multiplied(text, plain) ?? (Touches(text, plain.End) ? null : plain);
        return found is { } number ? Signed(text, number with { Subtype = number.Subtype ?? Kind(number.Value) }) : null;
    }

    /// <summary>A fraction in one character.</summary>
    public static NumberFound? Vulgar(string text, int at) =>
        text[at] is (>= '\u00BC' and <= '\u00BE') or (>= '\u2150' and <= '\u215E') ? new(at, at + 1, CharUnicodeInfo.GetNumericValue(text, at), "fraction") : null;

    /// <summary>The digits alone, with their separators, whatever follows.</summary>
    public static NumberFound Plain(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]))
        {
            var digits = DigitsEnd(text, at + 1);
            return new(at, digits, Value(text.AsSpan(at, digits - at), text[at]), null);
        }

        var end = DigitsEnd(text, at);
        var (groups, last) = (new List<(char Mark, int Length)>(), end);
        var listed = at > 1 && IsMark(text[at - 1]) && char.IsAsciiDigit(text[at - 2]);
        while (!listed && last + 1 < text.Length && IsMark(text[last]) && char.IsAsciiDigit(text[last + 1]))
        {
            var stop = DigitsEnd(text, last + 1);
            groups.Add((text[last], stop - last - 1));
            last = stop;
        }

        var first = end - at;
        if (groups.Count == 0)
        {
            end = SpacedEnd(text, end, first);
            return new(at, end, Value(text.AsSpan(at, end - at), '.'), null);
        }

        return Decimal(text, at, first, groups) is { } mark ? new(at, last, Value(text.AsSpan(at, last - at), mark), null)
            : new(at, end, Value(text.AsSpan(at, end - at), '.'), null);
    }

    public static string Kind(double value) => value % 1 == 0 ? "integer" : "decimal";

    private static char? Decimal(string text, int at, int first, List<(char Mark, int Length)> groups)
    {
        var (mark, length) = groups[^1];
        var other = mark == '.' ? ',' : '.';
        var leading = groups.GetRange(0, groups.Count - 1);
        if (leading.Count == 0)
        {
            return mark == ',' && length == 3 && first <= 3 && !(first == 1 && text[at] == '0') ? '.' : mark;
        }

        if (Thousands(first, leading, other))
        {
            return mark;
        }

        return mark == ',' && Thousands(first, groups, ',') ? '.' : null;
    }

    private static bool Thousands(int first, List<(char Mark, int Length)> groups, char mark) =>
        groups.TrueForAll(g => g.Mark == mark) && groups[^1].Length == 3
        && (first <= 3 && groups.TrueForAll(g => g.Length == 3) || (first <= 2 && groups.GetRange(0, groups.Count - 1).TrueForAll(g => g.Length == 2)));

    private static int SpacedEnd(string text, int end, int first)
    {
        for (var i = end; first <= 3 && i < text.Length && text[i] is ' ' or '\u202f' or '\u00a0'; i = end)
        {
            var stop = DigitsEnd(text, i + 1);
            if (stop - i != 4 || text[i] != text[end] || Touches(text, stop))
            {
                break;
            }

            end = stop;
            if (stop + 1 < text.Length && text[stop] == '.' && char.IsAsciiDigit(text[stop + 1]))
            {
                return DigitsEnd(text, stop + 1);
            }
        }

        return end;
    }

    private static NumberFound? Power(string text, NumberFound number)
    {
        var (mark, at) = text.AsSpan(number.End) switch
        {
            ['e' or 'E', ..] => (10, number.End + 1),
            ['x' or 'X', '1', '0', '^', ..] => (10, number.End + 4),
            ['^', ..] => (0, number.End + 1),
            _ => (0, -1),
        };
        var digits = at;
        while (at >= 0 && digits < text.Length && text[digits] is '+' or '-')
        {
            digits++;
        }

        var end = at < 0 ? at : DigitsEnd(text, digits);
        if (at < 0 || end == digits || end - digits > 4 || Touches(text, end))
        {
            return null;
        }

        var exponent = Value(text.AsSpan(digits, end - digits), '.') * (text.AsSpan(at, digits - at).Count('-') % 2 == 0 ? 1 : -1);
        return number with { End = end, Value = mark == 10 ? number.Value * Math.Pow(10, exponent) : Math.Pow(number.Value, exponent), Subtype = "power" };
    }

    private static NumberFound? Fraction(string text, NumberFound number)
    {
        var whole = 0.0;
        var (slash, numerator) = (number.End, number.Value);
        var spaced = Skip(text, number.End);
        if (spaced > number.End && spaced < text.Length && char.IsAsciiDigit(text[spaced]))
        {
            slash = DigitsEnd(text, spaced);
            (whole, numerator) = (number.Value, Value(text.AsSpan(spaced, slash - spaced), '.'));
        }

        var end = slash + 1 < text.Length && text[slash] == '/' ? DigitsEnd(text, slash + 1) : 0;
        if (end <= slash + 1 || Touches(text, end) || (end < text.Length && text[end] == '/') || (number.Start > 0 && text[number.Start - 1] == '/')
            || (number.Start > 0 && text[number.Start - 1] == '-' && Minus(text, number.Start) < 0))
        {
            return null;
        }

        return number with { End = end, Value = whole + (numerator / Value(text.AsSpan(slash + 1, end - slash - 1), '.')), Subtype = "fraction" };
    }

    private static NumberFound? Multiplied(string text, NumberFound number)
    {
        var at = Skip(text, number.End);
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_') && end - at < 4)
        {
            end++;
        }

        double? factor = text.AsSpan(at, end - at) switch
        {
            "k" or "K" => 1e3,
            "M" or "MM" or "mil" => 1e6,
            "G" or "b" or "B" => 1e9,
            _ => null,
        };
        return factor is { } times ? number with { End = end, Value = number.Value * times } : null;
    }

    private static NumberFound Signed(string text, NumberFound number) =>
        Minus(text, number.Start) is >= 0 and var minus ? number with { Start = minus, Value = -number.Value } : number;

    /// <summary>Where the sign of a number stands; -1 when the dash before it joins it to something.</summary>
    private static int Minus(string text, int start)
    {
        var dash = start - 1;
        while (dash >= 0 && text[dash] == ' ')
        {
            dash--;
        }

        if (dash < 0 || text[dash] != '-')
        {
            return -1;
        }

        var before = dash - 1;
        if (before >= 0 && char.IsLetter(text[before]))
        {
            return -1;
        }

        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        return before >= 0 && char.IsAsciiDigit(text[before]) ? -1 : dash;
    }

    private static double Value(ReadOnlySpan<char> digits, char mark)
    {
        var (value, scale) = (0.0, 0.0);
        foreach (var c in digits)
        {
            if (c == mark)
            {
                scale = 0.1;
            }
            else if (char.IsAsciiDigit(c))
            {
                value = scale == 0 ? (value * 10) + (c - '0') : value + (scale * (c - '0'));
                scale *= 0.1;
            }
        }

        return value;
    }

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsMark(char c) => c is '.' or ',';

    private static bool Touches(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
