using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Finds every time in a message, whatever it dates (content: lexicon/times.yaml). What it dates is for the readers to say.</summary>
internal sealed class TimeReader
{
    private const int MostSofteners = 5;

    private readonly AmountReader _amounts;
    private readonly WordTable _units;
    private readonly WordTable _bare;
    private readonly WordTable _softly;
    private readonly FrozenSet<string> _between;
    private readonly FrozenSet<string> _upToNow;
    private readonly FrozenSet<string> _ago;
    private readonly FrozenSet<string> _before;
    private readonly UnitTimes _unitTimes;
    private readonly AgeTimes _ages;
    private readonly PhraseBook<Span> _named;
    private readonly Calendar _calendar;

    /// <summary>Reads times.yaml.</summary>
    /// <exception cref="ContentException">A number is malformed.</exception>
    public TimeReader(ContentSet content, AmountReader amounts, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/times.yaml");
        _amounts = amounts;
        _units = WordTable.Load(node, "units", vocabulary);
        _bare = WordTable.Load(node, "bare", vocabulary);
        _softly = WordTable.Load(node, "softly", vocabulary);
        _between = WordSet.Load(node, "between", vocabulary);
        _upToNow = WordSet.Load(node, "upToNow", vocabulary);
        _ago = WordSet.Load(node, "ago", vocabulary);
        _unitTimes = new UnitTimes(_units, amounts);
        _ages = new AgeTimes(_units, amounts, WordSet.Load(node, "births", vocabulary));
        _before = WordSet.Load(node, "before", vocabulary);
        _calendar = new Calendar(node, vocabulary);
        _named = new PhraseBook<Span>(vocabulary, spelling);
        foreach (var item in node.String("named").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = item.LastIndexOf('=');
            _named.Add(item.AsSpan(0, cut), WordTable.Parse(item[(cut + 1)..]) ?? throw node["named"].Wrong($"'{item}' needs days"));
        }
    }

    /// <summary>Every time in a message, in order, without overlap.</summary>
    public List<TimeExpression> Read(MessageText text, DateTimeOffset now)
    {
        List<TimeExpression> found = [];
        for (var i = 0; i < text.Count; i++)
        {
            if (At(text, i, now) is { } time)
            {
                found.Add(time);
                i = time.Last;
            }
        }

        return found;
    }

    /// <summary>Whether the word is a unit of time.</summary>
    public bool IsUnit(string word) => _units.Has(word);

    /// <summary>The length of a unit in days; null for other words.</summary>
    public Span? Unit(string word) => _units.Find(word);

    private TimeExpression? At(MessageText text, int i, DateTimeOffset now)
    {
        if (_named.LongestAt(text, i) is { } named)
        {
            var since = text.WordAt(i) == "since" || text.WordAt(i - 1) is "since" or "from";
            return new TimeExpression(WithSince(text, i), named.Last, named.Meanings[0], since ? TimeShape.Since : TimeShape.Ago);
        }

        return OnTheClock(text, i) ?? _unitTimes.At(text, i) ?? _ages.OfChild(text, i) ?? Length(text, i) ?? Bare(text, i) ?? Dated(text, i, now);
    }

    private TimeExpression? Length(MessageText text, int i)
    {
        if (_amounts.At(text, i) is not { } amount)
        {
            return null;
        }

        var at = amount.Last + 1;
        while (at < text.Count && (_between.Contains(text.WordAt(at)) || text.WordAt(at) is "plus" || (text.WordAt(at) is "or" && text.WordAt(at + 1) is "so" or "more")) && !text[at].AfterStop)
        {
            at += text.WordAt(at) == "or" ? 2 : 1;
        }

        if (at >= text.Count || text[at].AfterStop || text[at].Before == Gap.Slash || _units.Find(text.WordAt(at)) is not { } unit || (amount.Vague && text[at].AfterPause))
        {
            return null;
        }

        if (IsRate(text, amount.First))
        {
            return null;
        }

        var days = amount.Value.Times(unit);
        var last = Tail(text, at, unit, ref days);
        return Anchored(text, amount.First, last, days);
    }

    /// <summary>"twice a week", "15 days a month", "50 mg a day".</summary>
    private bool IsRate(MessageText text, int article) =>
        text.WordAt(article) is "a" or "an" && (_amounts.Once(text.WordAt(article - 1)) is not null || text.WordAt(article - 1) is "times" or "time" or "days" or "hours" or "nights" or "mg" or "x" or "tablets" or "pills" or "pack" or "packs" or "drinks" || (article > 0 && text[article - 1].IsNumber));

    /// <summary>What may follow the unit: "and a half", "or two", "or so", another amount ("1 year 2 months").</summary>
    private int Tail(MessageText text, int unitAt, Span unit, ref Span days)
    {
        var at = unitAt + 1;
        if (text.WordAt(at) is "and" && text.WordAt(at + 1) is "a" && text.WordAt(at + 2) is "half")
        {
            days = days.Plus(unit.Times(0.5));
            return unitAt + 3;
        }

        if (text.WordAt(at) is "or" or "to" && _amounts.Number(text, at + 1) is { } more && !_units.Has(text.WordAt(more.Last + 1)) && text.WordAt(more.Last + 1) is not "times")
        {
            days = new Span(days.Min, Math.Max(days.Max, unit.Max * more.Value.Max));
            return more.Last;
        }

        if (text.WordAt(at) is "or" && text.WordAt(at + 1) is "so" or "more")
        {
            days = text.WordAt(at + 1) == "so" ? new Span(days.Min * 0.9, days.Max * 1.15) : new Span(days.Min, days.Max * 1.3);
            return at + 1;
        }

        if (text.WordAt(at) is "this" or "on" or "next" or "come" && _calendar.IsWeekday(text.WordAt(at + 1)))
        {
            // "three months this Friday"
            return at + 1;
        }

        return Compound(text, at, unit, ref days) ?? (text.WordAt(at) is "plus" or "ish" ? at : unitAt);
    }

    private int? Compound(MessageText text, int at, Span unit, ref Span days)
    {
        var next = text.WordAt(at) == "and" ? at + 1 : at;
        if (next < text.Count && !text[next].AfterPause && _amounts.Number(text, next) is { } amount && _units.Find(text.WordAt(amount.Last + 1)) is { } smaller && smaller.Max < unit.Min)
        {
            days = days.Plus(amount.Value.Times(smaller));
            return amount.Last + 1;
        }

        return null;
    }

    /// <summary>"at 3 in the morning", "around 4 am": some time today.</summary>
    private TimeExpression? OnTheClock(MessageText text, int i)
    {
        var tied = text.WordAt(i) is "at" or "around" or "about" or "since" or "from";
        if (_amounts.Number(text, tied ? i + 1 : i) is not { Value.Max: > 0 and < 13 } hour || (!tied && text.WordAt(hour.Last + 2) is not ("onwards" or "onward" or "today")))
        {
            return null;
        }

        var at = hour.Last + 1;
        var last = text.WordAt(at) is "am" or "pm" or "oclock" ? at
            : text.WordAt(at) is "in" && text.WordAt(at + 1) is "the" && text.WordAt(at + 2) is "morning" or "afternoon" or "evening" ? at + 2
            : text.WordAt(at) is "at" && text.WordAt(at + 1) is "night" ? at + 1 : -1;
        return last > 0 ? new TimeExpression(i, last, new Span(0, 1), TimeShape.Ago) : null;
    }

    private TimeExpression? Bare(MessageText text, int i)
    {
        if (_bare.Find(text.WordAt(i)) is not { } days || text.WordAt(i - 1) is "a" or "per" or "these" or "most" or "some" or "many" or "all" or "bad" or "good")
        {
            return null;
        }

        var tied = _ago.Contains(text.WordAt(i + 1)) || text.WordAt(i - 1) is "for" or "of" or "over" or "since" or "past" or "last" || text.WordAt(i + 1) is "now";
        return tied ? Anchored(text, i, i, days) : null;
    }

    private TimeExpression? Dated(MessageText text, int i, DateTimeOffset now)
    {
        var tie = text.WordAt(i);
        if (tie is "since" or "from" or "in" or "on" or "last" or "around" or "back" or "during" or "early" or "late" or "until")
        {
            if (_ages.AtStart(text, i) is { } age)
            {
                return age;
            }

            if (_calendar.At(text, i + 1, now) is { } date && date.Days.Max > 0)
            {
                return new TimeExpression(i, date.Last, date.Days, tie is "since" or "from" ? TimeShape.Since : TimeShape.Ago);
            }
        }

        return IsBareWeekday(text, i) && _calendar.At(text, i, now) is { } day ? new TimeExpression(i, day.Last, day.Days, TimeShape.Ago) : null;
    }

    /// <summary>"Woke with it Thursday", but not "by Friday" or "every Monday".</summary>
    private bool IsBareWeekday(MessageText text, int i) =>
        _calendar.IsWeekday(text.WordAt(i)) && (text.WordAt(i).Length > 3 || text.WordAt(i + 1) is "night" or "morning" or "evening" || (text.WordAt(i - 1) is not ("the" or "in") && (i + 1 >= text.Count || text[i + 1].AfterPause))) && (i == 0 || text[i].AfterPause || !_before.Contains(text.WordAt(i - 1)));

    private TimeExpression Anchored(MessageText text, int first, int last, Span days)
    {
        var next = text.WordAt(last + 1);
        var ago = _ago.Contains(next) && !text[last + 1].AfterStop && !(next == "back" && text.WordAt(last + 2) is "pain" or "ache" or "aches" or "hurts" or "problems" or "trouble" or "spasms");
        if (ago)
        {
            last++;
        }

        // "ten days since the cold", "three weeks of this now": up to now.
        var upToNow = next is "since" or "now" || (next is "of" && text.WordAt(last + 2) is "this" or "it") || (next is "and" && text.WordAt(last + 2) is "counting");
        var shape = ago ? TimeShape.Ago : upToNow ? TimeShape.UpToNow : TimeShape.Length;
        var at = first;
        for (var i = first - 1; i >= 0 && i >= first - MostSofteners && !text[i + 1].AfterStop; i--)
        {
            var word = text.WordAt(i);
            if (word is "over" && i + 1 != first)
            {
                if (text.WordAt(i + 1) is not ("the" or "past" or "last" or "these"))
                {
                    break;
                }

                at = i;
            }
            else if (_softly.Find(word) is { } soft)
            {
                days = new Span(days.Min * soft.Min, days.Max * soft.Max);
                at = i;
            }
            else if (_upToNow.Contains(word))
            {
                shape = ago ? shape : word is "since" or "from" ? TimeShape.Since : TimeShape.UpToNow;
                at = i;
            }
            else if (word is not ("the" or "than" or "a" or "on" or "going" or "to" or "at" or "my" or "up" or "coming" or "well" or "of" or "it" or "time"))
            {
                break;
            }
        }

        return new TimeExpression(at, last, days, shape);
    }

    private static int WithSince(MessageText text, int first) => text.WordAt(first - 1) is "since" or "from" ? first - 1 : first;
}
