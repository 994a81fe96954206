using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Settings;

/// <summary>A stretch of the week in which the clinic is open: "Mon-Fri 08:00-17:00", "Sat 09:00-12:00".</summary>
/// <param name="Days">Days of the week.</param>
/// <param name="From">First minute.</param>
/// <param name="Until">First minute after it.</param>
internal sealed record OpenStretch(ImmutableHashSet<DayOfWeek> Days, TimeOnly From, TimeOnly Until)
{
    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Reads a line; null when it cannot be read.</summary>
    internal static OpenStretch? Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var days, var hours]
        && DaysOf(days.Split('-')) is { } read
        && hours.Split('-') is [var from, var until]
        && Time(from) is { } opens && Time(until) is { } closes && opens < closes
            ? new OpenStretch(read, opens, closes)
            : null;

    private static ImmutableHashSet<DayOfWeek>? DaysOf(string[] days) => days switch
    {
        [var one] when Index(one) is { } day => [(DayOfWeek)day],
        [var first, var last] when Index(first) is { } from && Index(last) is { } to =>
            [.. Enumerable.Range(0, ((to - from + 7) % 7) + 1).Select(i => (DayOfWeek)((from + i) % 7))],
        _ => null,
    };

    private static int? Index(string name) => Array.FindIndex(Names, n => name.StartsWith(n, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index : null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
