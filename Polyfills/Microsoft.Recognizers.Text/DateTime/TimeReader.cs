using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds everything about time in a text, the longest reading at each place.</summary>
internal sealed class TimeReader
{
    private readonly List<TimeToken> _tokens;
    private readonly TimeWords _words;
    private readonly System.DateTime _now;
    private readonly LengthReader _lengths;
    private readonly CalendarReader _calendar;
    private readonly RelativeReader _relatives;
    private readonly PartReader _parts;

    public TimeReader(string text, TimeWords words, System.DateTime now)
    {
        (_tokens, _words, _now) = (TimeTokens.Of(text, words.Numbers), words, now);
        _lengths = new LengthReader(_tokens, words);
        _calendar = new CalendarReader(_tokens, words, now);
        _relatives = new RelativeReader(_tokens, words, now);
        _parts = new PartReader(_tokens, _calendar, _relatives, now.Date);
    }

    private sealed record Reading(int End, TimeMeaning Meaning);

    public IEnumerable<TimeFound> All()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (At(i) is { } reading)
            {
                yield return new TimeFound(_tokens[i].Start, _tokens[reading.End - 1].End, reading.Meaning);
                i = reading.End - 1;
            }
        }
    }

    private Reading? At(int at)
    {
        try
        {
            Reading?[] readings = [Bound(at), Shifted(at), Compared(at), Days(at), Set(at), Season(at)];
            return readings.MaxBy(reading => reading?.End ?? -1);
        }
        catch (ArgumentOutOfRangeException)
        {
            // "900000 years ago" lies outside the calendar.
            return null;
        }
    }

    private Reading? Days(int at)
    {
        (int End, DaysMeaning Days)?[] readings = [_calendar.Read(at), _relatives.Read(at), _parts.Read(at)];
        return readings.MaxBy(reading => reading?.End ?? -1) is { } days ? new Reading(days.End, days.Days) : null;
    }

    /// <summary>"since March", "before 2010".</summary>
    private Reading? Bound(int at)
    {
        var (mod, bound) = _tokens[at].Word switch
        {
            "since" => ("since", "start"),
            "after" => ("after", "start"),
            "before" => ("before", "end"),
            "until" or "till" => ("until", "end"),
            _ => ("", ""),
        };
        if (mod.Length == 0 || at + 1 >= _tokens.Count)
        {
            return null;
        }

        var inner = Longest(Longest(Days(at + 1), Shifted(at + 1)), Is(at + 1, "the") && at + 2 < _tokens.Count ? Days(at + 2) : null);
        return inner is { Meaning: DaysMeaning days }
            ? new Reading(inner.End, new BoundMeaning(days.Mod is null ? mod : $"{mod}-{days.Mod}", bound, days))
            : null;
    }

    /// <summary>"2 days ago", "in two months", "three weeks from tomorrow".</summary>
    private Reading? Shifted(int at)
    {
        var forward = Is(at, "in");
        if (_lengths.Read(forward ? at + 1 : at) is not { } found)
        {
            return null;
        }

        var (end, direction, day) = Anchor(found.End);
        var clock = found.Lengths.Exists(length => length.Unit.IsClock);
        if ((direction == 0 && !forward) || (clock && day is not null))
        {
            return null;
        }

        var moment = found.Lengths.Aggregate(_now.AddDays(day ?? 0), (from, length) => length.From(from, direction == 0 ? 1 : direction));
        return new Reading(end, clock
            ? new MomentMeaning(moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), moment)
            : DaysMeaning.Day(moment.Date));
    }

    /// <summary>What a length counts from: the index after it, the direction (0: nothing said), and the day as days from today where one is named.</summary>
    private (int End, int Direction, int? Day) Anchor(int at) => at >= _tokens.Count ? (at, 0, null) : _tokens[at].Word switch
    {
        "before" when DayWord(at + 1) is { } day => (at + 2, -1, day),
        "from" or "after" when DayWord(at + 1) is { } day => (at + 2, 1, day),
        "from" when Is(at + 1, "now") => (at + 2, 1, null),
        "ago" or "earlier" => (at + 1, -1, null),
        "later" when !IsRelative(at + 1) => (at + 1, 1, null),
        _ => (at, 0, null),
    };

    private int? DayWord(int at) => at < _tokens.Count && _words.DaysFromToday.TryGetValue(_tokens[at].Word, out var day) ? day : null;

    private bool IsRelative(int at) => at < _tokens.Count && _words.Relatives.ContainsKey(_tokens[at].Word);

    /// <summary>A length, with "more than" or "less than" before it.</summary>
    private Reading? Compared(int at)
    {
        var mod = Is(at + 1, "than") ? _tokens[at].Word switch { "more" => "more", "less" => "less", _ => null } : null;
        return _lengths.Read(mod is null ? at : at + 2) is { } found ? new Reading(found.End, LengthReader.Meaning(found.Lengths, mod)) : null;
    }

    private Reading? Set(int at)
    {
        if (_tokens[at].Word is "each" or "every" && at + 1 < _tokens.Count)
        {
            return _words.Weekdays.TryGetValue(_tokens[at + 1].Word, out var weekday) ? new Reading(at + 2, new OpenMeaning("set", $"XXXX-WXX-{weekday}"))
                : _lengths.Read(at + 1) is { } several ? new Reading(several.End, new OpenMeaning("set", LengthReader.Meaning(several.Lengths, null).Timex))
                : _words.Units.TryGetValue(_tokens[at + 1].Word, out var unit) ? new Reading(at + 2, new OpenMeaning("set", Timex(unit)))
                : null;
        }

        return _tokens[at].Word switch
        {
            "daily" => new Reading(at + 1, new OpenMeaning("set", "P1D")),
            "weekly" => new Reading(at + 1, new OpenMeaning("set", "P1W")),
            "monthly" => new Reading(at + 1, new OpenMeaning("set", "P1M")),
            "yearly" or "annually" => new Reading(at + 1, new OpenMeaning("set", "P1Y")),
            _ => null,
        };
    }

    private Reading? Season(int at)
    {
        var relative = _words.Relatives.TryGetValue(_tokens[at].Word, out var direction);
        var name = relative ? at + 1 : at;
        if (name >= _tokens.Count || !_words.Seasons.TryGetValue(_tokens[name].Word, out var season))
        {
            return null;
        }

        var year = relative ? _now.Year + direction : _calendar.YearAt(name + 1);
        return year > 0
            ? new Reading(relative ? name + 1 : name + 2, new OpenMeaning("daterange", $"{year:D4}-{season}"))
            : _tokens[name].Word == "fall" ? null : new Reading(name + 1, new OpenMeaning("daterange", season));
    }

    private static string Timex(TimeUnit unit) => LengthReader.Meaning([new Length(1, unit)], null).Timex;

    private static Reading? Longest(Reading? a, Reading? b) => a is null || b?.End > a.End ? b : a;

    private bool Is(int at, string word) => at < _tokens.Count && _tokens[at].Number is null && string.Equals(_tokens[at].Word, word, StringComparison.Ordinal);
}
