using System.Globalization;
using System.Runtime.InteropServices;

namespace Microsoft.Recognizers.Text.DateTime;

internal sealed record TimeFound(int Start, int End, TimeMeaning Meaning);

/// <summary>What words about time mean.</summary>
internal abstract record TimeMeaning(string Type, string Timex, string? Mod = null)
{
    public abstract IEnumerable<Dictionary<string, string>> Values();

    protected Dictionary<string, string> Value(params ReadOnlySpan<(string Name, string Value)> pairs)
    {
        var value = new Dictionary<string, string>(StringComparer.Ordinal) { ["timex"] = Timex };
        if (Mod is not null)
        {
            value["Mod"] = Mod;
        }

        value["type"] = Type;
        foreach (var (name, text) in pairs)
        {
            value[name] = text;
        }

        return value;
    }
}

/// <summary>A length of time.</summary>
internal sealed record LengthMeaning(string Timex, double Seconds, string? Mod = null) : TimeMeaning("duration", Timex, Mod)
{
    public override IEnumerable<Dictionary<string, string>> Values() => [Value(("value", Seconds.ToString("G15", CultureInfo.InvariantCulture)))];
}

/// <summary>Something without a date: "every week", "summer".</summary>
internal sealed record OpenMeaning(string Type, string Timex) : TimeMeaning(Type, Timex)
{
    public override IEnumerable<Dictionary<string, string>> Values() => [Value(("value", "not resolved"))];
}

/// <summary>A point in time.</summary>
internal sealed record MomentMeaning(string Timex, System.DateTime At) : TimeMeaning("datetime", Timex)
{
    public override IEnumerable<Dictionary<string, string>> Values() => [Value(("value", At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)))];
}

/// <summary>From the first day on, up to but without the second one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Days(System.DateTime From, System.DateTime To)
{
    public static string Iso(System.DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A day, or a range of days; two readings where the year or month is left open.</summary>
internal sealed record DaysMeaning(string Timex, Days Past, Days Future, bool IsRange, string? Mod = null)
    : TimeMeaning(IsRange ? "daterange" : "date", Timex, Mod)
{
    public static DaysMeaning Day(System.DateTime day) => new(Days.Iso(day), new(day, day), new(day, day), false);

    public static DaysMeaning Range(string timex, System.DateTime from, System.DateTime to) => new(timex, new(from, to), new(from, to), true);

    public override IEnumerable<Dictionary<string, string>> Values() => new[] { Past, Future }.Distinct()
        .Select(days => IsRange ? Value(("start", Days.Iso(days.From)), ("end", Days.Iso(days.To))) : Value(("value", Days.Iso(days.From))));
}

/// <summary>All days from or up to a day: "since March", "before 2010".</summary>
internal sealed record BoundMeaning(string Mod, string Bound, DaysMeaning Days) : TimeMeaning("daterange", Days.Timex, Mod)
{
    public override IEnumerable<Dictionary<string, string>> Values() => new[] { Days.Past, Days.Future }.Distinct().Select(days => Value(
        (Bound, DateTime.Days.Iso(Mod == "after" && Days.IsRange ? days.To : days.From)),
        ("sourceEntity", Days.IsRange ? "datetimerange" : "datetimepoint")));
}
