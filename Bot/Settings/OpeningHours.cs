using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs;

namespace Bot.Settings;

/// <summary>When the clinic answers the phone: settings Clinic:Open, Clinic:TimeZone and Clinic:ClosedDays.</summary>
internal sealed class OpeningHours
{
    private const int DaysAhead = 15;

    private readonly ImmutableArray<OpenStretch> _week;
    private readonly ImmutableHashSet<DateOnly> _closed;
    private readonly TimeZoneInfo _zone;

    /// <summary>Reads settings that have no problems.</summary>
    internal OpeningHours(ClinicSettings settings)
    {
        _week = [.. settings.Open.Select(OpenStretch.Parse).OfType<OpenStretch>()];
        _closed = [.. settings.ClosedDays.Select(Day).OfType<DateOnly>()];
        _zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    /// <summary>One sentence for each value that cannot be read.</summary>
    internal static IEnumerable<string> Problems(ClinicSettings settings)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _))
        {
            yield return $"Clinic:TimeZone is '{settings.TimeZone}': a time zone is expected, such as America/New_York.";
        }

        foreach (var line in settings.Open.Where(line => OpenStretch.Parse(line) is null))
        {
            yield return $"Clinic:Open has '{line}': days and hours are expected, such as Mon-Fri 08:00-17:00.";
        }

        foreach (var day in settings.ClosedDays.Where(day => Day(day) is null))
        {
            yield return $"Clinic:ClosedDays has '{day}': a date is expected, such as 2026-12-25.";
        }
    }

    /// <summary>Whether the clinic can be reached; null when no hours are set.</summary>
    internal ClinicOpening? At(DateTimeOffset now)
    {
        if (_week.IsEmpty)
        {
            return null;
        }

        var local = TimeZoneInfo.ConvertTime(now, _zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return On(today).Any(s => s.From <= time && time < s.Until)
            ? new ClinicOpening(true, null, local)
            : new ClinicOpening(false, Next(today, time), local);
    }

    private DateTimeOffset? Next(DateOnly today, TimeOnly time) => Enumerable.Range(0, DaysAhead)
        .Select(today.AddDays)
        .SelectMany(day => On(day).Where(s => day > today || s.From > time).OrderBy(s => s.From).Select(s => Local(day, s.From)))
        .Select(at => (DateTimeOffset?)at)
        .FirstOrDefault();

    private IEnumerable<OpenStretch> On(DateOnly day) => _closed.Contains(day) ? [] : _week.Where(s => s.Days.Contains(day.DayOfWeek));

    private DateTimeOffset Local(DateOnly day, TimeOnly time)
    {
        var at = day.ToDateTime(time);
        return new DateTimeOffset(at, _zone.GetUtcOffset(at));
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
