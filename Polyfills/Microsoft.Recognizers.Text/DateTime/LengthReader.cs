using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A length of time in one unit.</summary>
internal sealed record Length(double Amount, TimeUnit Unit)
{
    public double Seconds => Amount * Unit.Seconds;

    public System.DateTime From(System.DateTime day, int direction) => Unit.Letter switch
    {
        "Y" => day.AddMonths((int)(direction * Amount * Unit.Times * 12)),
        "M" when !Unit.IsClock => day.AddMonths((int)(direction * Amount * Unit.Times)),
        _ => day.AddSeconds(direction * Seconds),
    };

    public string Part => (Amount * Unit.Times).ToString("G15", CultureInfo.InvariantCulture) + Unit.Letter;
}

/// <summary>Reads lengths: "3 weeks", "an hour and a half", "a couple of days", "1 year 2 months".</summary>
internal readonly struct LengthReader(List<TimeToken> tokens, TimeWords words)
{
    public static LengthMeaning Meaning(IReadOnlyList<Length> lengths, string? mod)
    {
        var parts = lengths.OrderByDescending(l => l.Unit.Seconds).ToLookup(l => l.Unit.IsClock, l => l.Part);
        var clock = parts[true].Any() ? "T" + string.Concat(parts[true]) : "";
        return new LengthMeaning("P" + string.Concat(parts[false]) + clock, lengths.Sum(l => l.Seconds), mod);
    }

    /// <summary>One or several lengths in different units, with the index after them; null when there is none.</summary>
    public (int End, List<Length> Lengths)? Read(int at)
    {
        if (One(at) is not { } first)
        {
            return null;
        }

        var (end, lengths) = (first.End, new List<Length> { first.Length });
        while (One(Is(end, "and") || Is(end, ",") ? end + 1 : end) is { } next
            && tokens[Is(end, "and") || Is(end, ",") ? end + 1 : end].Number is not null
            && !lengths.Exists(l => l.Unit == next.Length.Unit)
            && !(Is(end, "and") && (Is(next.End, "ago") || Is(next.End, "later"))))
        {
            lengths.Add(next.Length);
            end = next.End;
        }

        return (end, lengths);
    }

    private (int End, Length Length)? One(int at) => at >= tokens.Count ? null : Counted(at) ?? Worded(at);

    private (int End, Length Length)? Counted(int at)
    {
        var date = tokens[at].Date is { Year: 0 } written ? (double)written.Month / written.Day : (double?)null;
        if ((tokens[at].Number ?? date) is not { } amount)
        {
            return null;
        }

        var glued = tokens[at].Word;
        if (glued.Length > 0)
        {
            return (words.ShortUnits.GetValueOrDefault(glued) ?? words.Units.GetValueOrDefault(glued)) is { } short1 ? (at + 1, new Length(amount, short1)) : null;
        }

        var (next, more) = Half(at + 1);
        next += Is(next, "-") || (amount < 1 && (Is(next, "a") || Is(next, "an"))) ? 1 : 0;
        return Unit(next) is { } unit ? AndHalf(unit.End, amount + more, unit.Unit) : null;
    }

    private (int End, Length Length)? Worded(int at)
    {
        var word = tokens[at].Word;
        if (word is "a" or "an" or "another" && Unit(at + 1) is { } unit)
        {
            return AndHalf(unit.End, 1, unit.Unit);
        }

        var inexact = at + (word == "a" ? 1 : 0);
        if (inexact < tokens.Count && words.Inexact.TryGetValue(tokens[inexact].Word, out var amount))
        {
            return Unit(inexact + (Is(inexact + 1, "of") ? 2 : 1)) is { } several ? (several.End, new Length(amount, several.Unit)) : null;
        }

        return word switch
        {
            "all" or "full" or "whole" when Unit(at + (Is(at + 1, "-") ? 2 : 1)) is { Unit.IsClock: false } all => (all.End, new Length(1, all.Unit)),
            "the" when Is(at + 1, "hour") => (at + 2, new Length(1, words.Units["hour"])),
            _ => null,
        };
    }

    private (int End, Length Length) AndHalf(int end, double amount, TimeUnit unit)
    {
        var (next, more) = Half(end);
        return (next, new Length(amount + more, unit));
    }

    /// <summary>"and a half", "and a quarter".</summary>
    private (int End, double More) Half(int at) =>
        Is(at, "and") && at + 1 < tokens.Count && tokens[at + 1] is { Number: > 0 and < 1 and var more, Word: "" } ? (at + 2, more) : (at, 0);

    private (int End, TimeUnit Unit)? Unit(int at)
    {
        if (at >= tokens.Count || tokens[at].Number is not null)
        {
            return null;
        }

        if (tokens[at].Word == "business" && (Is(at + 1, "day") || Is(at + 1, "days")))
        {
            return (at + 2, new TimeUnit("BD", 86400));
        }

        return words.Units.TryGetValue(tokens[at].Word, out var unit) ? (at + 1, unit)
            : at > 0 && tokens[at - 1].Number is not null && words.ShortUnits.TryGetValue(tokens[at].Word, out unit) && tokens[at].Word != "m" ? (at + 1, unit)
            : null;
    }

    private bool Is(int at, string word) => at < tokens.Count && tokens[at].Number is null && tokens[at].Word == word;
}
