using System.Globalization;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads days, months and years by name or in digits: "May 25th", "the 9th of May", "April 2017", "Friday", "2019".</summary>
internal readonly struct CalendarReader(List<TimeToken> tokens, TimeWords words, System.DateTime now)
{
    public (int End, DaysMeaning Days)? Read(int at) =>
        at >= tokens.Count ? null : Written(at) ?? Near(at) ?? Weekday(at) ?? MonthFirst(at) ?? DayFirst(at) ?? DayOfMonth(at) ?? Year(at);

    public static DaysMeaning WholeYear(int year) =>
        DaysMeaning.Range(year.ToString("D4", CultureInfo.InvariantCulture), new(year, 1, 1), year < 9999 ? new(year + 1, 1, 1) : new(year, 12, 31));

    public static DaysMeaning WholeMonth(int year, int month) =>
        DaysMeaning.Range(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"), new(year, month, 1), new System.DateTime(year, month, 1).AddMonths(1));

    /// <summary>A year in four digits; 0 when there is none.</summary>
    public int YearAt(int at) =>
        at < tokens.Count && tokens[at] is { Number: >= 1500 and <= 2100 and var year, Word: "" } token && token.End - token.Start == 4 ? (int)year : 0;

    private (int End, DaysMeaning Days)? Written(int at) => tokens[at].Date is not { } date ? null
        : date.Year > 0 ? (at + 1, DaysMeaning.Day(new(date.Year, date.Month, date.Day)))
        : (at + 1, EachYear(date.Month, date.Day));

    private (int End, DaysMeaning Days)? Near(int at)
    {
        var day = Is(at, "the") ? at + 1 : at;
        if (Is(day, "day") && day + 2 < tokens.Count && words.DaysFromToday.TryGetValue(tokens[day + 2].Word, out var shift) && shift != 0)
        {
            return Is(day + 1, shift < 0 ? "before" : "after") ? (day + 3, DaysMeaning.Day(now.Date.AddDays(2 * shift))) : null;
        }

        return words.DaysFromToday.TryGetValue(tokens[at].Word, out shift) ? (at + 1, DaysMeaning.Day(now.Date.AddDays(shift))) : null;
    }

    private (int End, DaysMeaning Days)? Weekday(int at)
    {
        if (!words.Weekdays.TryGetValue(tokens[at].Word, out var weekday))
        {
            return null;
        }

        var next = Is(at + 1, ",") ? at + 2 : at + 1;
        if (next < tokens.Count && (Written(next) ?? MonthFirst(next) ?? DayFirst(next)) is { Days.IsRange: false } date)
        {
            return date;
        }

        var past = now.Date.AddDays(-1);
        past = past.AddDays(-((((int)past.DayOfWeek - weekday) % 7 + 7) % 7));
        return (at + 1, new DaysMeaning($"XXXX-WXX-{weekday}", new(past, past), new(past.AddDays(7), past.AddDays(7)), false));
    }

    private (int End, DaysMeaning Days)? MonthFirst(int at)
    {
        if (!words.Months.TryGetValue(tokens[at].Word, out var month))
        {
            return null;
        }

        var next = Is(at + 1, ".") || Is(at + 1, ",") || Is(at + 1, "of") || Is(at + 1, "/") ? at + 2 : at + 1;
        if (YearAt(next) is > 0 and var year)
        {
            return (next + 1, WholeMonth(year, month));
        }

        next += Is(next, "the") ? 1 : 0;
        return Day(next) is > 0 and var day && day <= DaysIn(month) ? Dated(month, day, next + 1) : MonthAlone(at, month);
    }

    private (int End, DaysMeaning Days)? MonthAlone(int at, int month)
    {
        var doubtful = words.DoubtfulMonths.Contains(tokens[at].Word)
            && (at == 0 || tokens[at - 1].Word is not ("in" or "of" or "since" or "by" or "before" or "after" or "until" or "from" or "to" or "through" or "early" or "mid" or "late"));
        var year = month < now.Month ? now.Year : now.Year - 1;
        return doubtful ? null : (at + 1, new DaysMeaning($"XXXX-{month:D2}", Span(year, month), Span(year + 1, month), true));
    }

    private (int End, DaysMeaning Days)? DayFirst(int at)
    {
        at += Is(at, "the") ? 1 : 0;
        if (Day(at) is not (> 0 and var day))
        {
            return YearAt(at) is > 0 and var year && at + 1 < tokens.Count && words.Months.TryGetValue(tokens[at + 1].Word, out var named)
                ? (at + 2, WholeMonth(year, named))
                : null;
        }

        var name = Is(at + 1, "of") ? at + 2 : at + 1;
        return name < tokens.Count && words.Months.TryGetValue(tokens[name].Word, out var month) && day <= DaysIn(month) ? Dated(month, day, name + 1) : null;
    }

    private (int End, DaysMeaning Days)? Dated(int month, int day, int next)
    {
        var at = Is(next, ",") || Is(next, "of") ? next + 1 : next;
        return YearAt(at) is > 0 and var year && day <= System.DateTime.DaysInMonth(year, month)
            ? (at + 1, DaysMeaning.Day(new(year, month, day)))
            : (next, EachYear(month, day));
    }

    /// <summary>"the 18th": of the month before and after.</summary>
    private (int End, DaysMeaning Days)? DayOfMonth(int at)
    {
        at += Is(at, "the") ? 1 : 0;
        if (at >= tokens.Count || tokens[at].Word is not ("st" or "nd" or "rd" or "th") || Day(at) is not (> 0 and var day))
        {
            return null;
        }

        var future = new System.DateTime(now.Year, now.Month, 1);
        while (day > System.DateTime.DaysInMonth(future.Year, future.Month) || future.AddDays(day - 1) < now.Date)
        {
            future = future.AddMonths(1);
        }

        var past = future.AddMonths(-1);
        while (day > System.DateTime.DaysInMonth(past.Year, past.Month))
        {
            past = past.AddMonths(-1);
        }

        return (at + 1, new DaysMeaning($"XXXX-XX-{day:D2}", One(past.AddDays(day - 1)), One(future.AddDays(day - 1)), false));
    }

    private (int End, DaysMeaning Days)? Year(int at)
    {
        var year = Is(at, "year") ? (Is(at + 1, "of") ? at + 2 : at + 1) : at;
        return YearAt(year) is > 0 and var number ? (year + 1, WholeYear(number)) : null;
    }

    private DaysMeaning EachYear(int month, int day)
    {
        var future = now.Year;
        while (!Exists(future, month, day) || new System.DateTime(future, month, day) < now)
        {
            future++;
        }

        var past = future - 1;
        while (!Exists(past, month, day))
        {
            past--;
        }

        return new DaysMeaning($"XXXX-{month:D2}-{day:D2}", One(new(past, month, day)), One(new(future, month, day)), false);
    }

    private static bool Exists(int year, int month, int day) => day <= System.DateTime.DaysInMonth(year, month);

    private static int DaysIn(int month) => System.DateTime.DaysInMonth(2000, month);

    private static Days One(System.DateTime day) => new(day, day);

    private static Days Span(int year, int month) => new(new(year, month, 1), new System.DateTime(year, month, 1).AddMonths(1));

    /// <summary>A day of the month in digits or words; 0 when there is none.</summary>
    private int Day(int at) => at >= tokens.Count ? 0 : tokens[at] switch
    {
        { Number: >= 1 and <= 31 and var day, Word: "" or "st" or "nd" or "rd" or "th" } when day % 1 == 0 => (int)day,
        { Number: null, Word: var word } when words.Numbers[word] is { Kind: WordKind.Ordinal, Value: <= 31 and var day } => (int)day,
        _ => 0,
    };

    private bool Is(int at, string word) => at < tokens.Count && tokens[at].Number is null && tokens[at].Word == word;
}
