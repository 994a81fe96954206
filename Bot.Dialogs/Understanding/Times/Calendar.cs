using System.Globalization;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Dates by name, as days before the patient's today: "March", "last May", "2019", "Monday", "Christmas".</summary>
internal sealed class Calendar
{
    private const int FirstYear = 1930;

    private readonly WordTable _months;
    private readonly WordTable _weekdays;
    private readonly Dictionary<string, (int Month, int Day)> _feasts;

    public Calendar(ContentNode node, Vocabulary vocabulary)
    {
        _months = WordTable.Load(node, "months", vocabulary);
        _weekdays = WordTable.Load(node, "weekdays", vocabulary);
        _feasts = node.String("feasts").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item.Split('=', '-'))
            .ToDictionary(p => p[0], p => (int.Parse(p[1], CultureInfo.InvariantCulture), int.Parse(p[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        foreach (var feast in _feasts.Keys)
        {
            vocabulary.Add(feast);
        }
    }

    /// <summary>Whether the word is a day of the week.</summary>
    public bool IsWeekday(string word) => _weekdays.Has(word);

    /// <summary>The date that begins at a word, with its last word and the days since then; null when there is none.</summary>
    public (int Last, Span Days)? At(MessageText text, int at, DateTimeOffset now)
    {
        var skip = at;
        while (text.WordAt(skip) is "last" or "this" or "the" or "past" or "early" or "late" or "mid" or "end" or "beginning" or "start" or "middle" or "of" or "around" or "about" or "back" or "in")
        {
            skip++;
        }

        return DayFirst(text, skip, now) ?? Numeric(text, skip, now) ?? Named(text, skip, now, skip > 0 && text.WordAt(skip - 1) == "last");
    }

    private (int Last, Span Days)? Named(MessageText text, int at, DateTimeOffset now, bool last)
    {
        var word = text.WordAt(at);
        if (_months.Find(word) is { } month)
        {
            // "Last November", said in November, is a year ago.
            return InMonth(text, at, (int)month.Min, now, last && (int)month.Min == now.Month);
        }

        if (_weekdays.Find(word) is { } weekday)
        {
            var days = ((int)now.DayOfWeek - (int)weekday.Min + 7) % 7;
            days = days == 0 ? 7 : days;
            return (at, new Span(days, last && days < 3 ? days + 7 : days));
        }

        return _feasts.TryGetValue(word, out var feast) ? (WithYear(text, at, out var year), Since(now, year, feast.Month, feast.Day, last).Wide(15)) : null;
    }

    /// <summary>"4 June", "3rd of March".</summary>
    private (int Last, Span Days)? DayFirst(MessageText text, int at, DateTimeOffset now)
    {
        var month = text.WordAt(at + 1) is "of" ? at + 2 : at + 1;
        if (at >= text.Count || DayOf(text, at, text.WordAt(at)) is not { } day || _months.Find(text.WordAt(month)) is not { } found || text[month].AfterPause)
        {
            return null;
        }

        var end = WithYear(text, month, out var year);
        return (end, Since(now, year, (int)found.Min, day, false));
    }

    private static (int Last, Span Days)? InMonth(MessageText text, int at, int month, DateTimeOffset now, bool last)
    {
        var end = at;
        int? day = text.WordAt(at + 1) is { Length: > 0 } next && DayOf(text, at + 1, next) is { } d ? d : null;
        end += day is null ? 0 : 1;
        end = WithYear(text, end, out var year);
        return (end, day is null ? Since(now, year, month, 15, last).Wide(15) : Since(now, year, month, day.Value, last));
    }

    private static int? DayOf(MessageText text, int at, string word)
    {
        var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 && !text[at].AfterStop && (digits.Length < word.Length || text[at].Before == Gap.None)
            ? day
            : null;
    }

    private static int WithYear(MessageText text, int at, out int? year)
    {
        var next = text.WordAt(at + 1) is "of" or "in" ? at + 2 : at + 1;
        year = next < text.Count && text[next].IsNumber && text[next].Number is >= FirstYear and < 2100 ? (int)text[next].Number : null;
        return year is null ? at : next;
    }

    /// <summary>"2019", "3/2019", "3/14/2019".</summary>
    private static (int Last, Span Days)? Numeric(MessageText text, int at, DateTimeOffset now)
    {
        if (at >= text.Count || !text[at].IsNumber)
        {
            return null;
        }

        var number = text[at].Number;
        if (number is >= FirstYear and < 2100 && text.WordAt(at).Length == 4)
        {
            var start = Since(now, (int)number, 1, 1, false).Max;
            return start < 0 ? null : (at, new Span(Math.Max(start - 365, 0), start));
        }

        if (number is < 1 or > 12 || at + 1 >= text.Count || text[at + 1].Before != Gap.Slash || !text[at + 1].IsNumber)
        {
            return null;
        }

        if (text[at + 1].Number is >= FirstYear and < 2100)
        {
            return (at + 1, Since(now, (int)text[at + 1].Number, (int)number, 15, false).Wide(15));
        }

        return at + 2 < text.Count && text[at + 2].Before == Gap.Slash && text[at + 2].IsNumber && text[at + 1].Number is >= 1 and <= 31
            ? (at + 2, Since(now, FullYear(text[at + 2].Number), (int)number, (int)text[at + 1].Number, false))
            : null;
    }

    private static int FullYear(double year) => year < 100 ? 2000 + (int)year : (int)Math.Min(year, 2100);

    private static Span Since(DateTimeOffset now, int? year, int month, int day, bool last)
    {
        var date = new DateTime(year ?? now.Year, month, Math.Min(day, 28), 0, 0, 0, DateTimeKind.Unspecified);
        if (year is null && (date > now.Date || (last && (now.Date - date).TotalDays < 45)))
        {
            date = date.AddYears(-1);
        }

        var days = (now.Date - date).TotalDays;
        return new Span(days, days);
    }
}
