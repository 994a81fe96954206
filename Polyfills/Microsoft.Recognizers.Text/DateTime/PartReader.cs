namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads parts of a range: "late July", "the end of 1989", "later this week", "the last four months of 2021".</summary>
internal readonly struct PartReader(List<TimeToken> tokens, CalendarReader calendar, RelativeReader relatives, System.DateTime today)
{
    public (int End, DaysMeaning Days)? Read(int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        var noun = Is(at, "the") ? at + 1 : at;
        var mod = noun >= tokens.Count ? null : tokens[noun].Word switch
        {
            "early" => "start",
            "mid" => "mid",
            "late" => "end",
            "beginning" or "start" when Is(noun + 1, "of") => "start",
            "middle" when Is(noun + 1, "of") => "mid",
            "end" when Is(noun + 1, "of") => "end",
            _ => null,
        };
        if (mod is null)
        {
            return LastOf(at) ?? LaterThis(at);
        }

        var isNumbered = calendar.YearAt(noun + 2) > 0;
        var next = Is(noun + 1, "of") || Is(noun + 1, "-") ? noun + 2 : noun + 1;
        return Longest(calendar.Read(next), relatives.Read(next)) is { Days.IsRange: true } whole
            ? (whole.End, whole.Days with { Mod = mod, Past = Part(whole.Days.Past, mod, isNumbered), Future = Part(whole.Days.Future, mod, isNumbered) })
            : null;
    }

    private static (int End, DaysMeaning Days)? Longest((int End, DaysMeaning Days)? a, (int End, DaysMeaning Days)? b) =>
        a is null || b?.End > a.Value.End ? b : a;

    /// <summary>A year with a number ends in September, this year in July.</summary>
    private static Days Part(Days whole, string mod, bool isNumbered)
    {
        var (from, to) = (whole.From, whole.To);
        var year = (to - from).Days > 300;
        return mod switch
        {
            "start" => new(from, year ? from.AddMonths(6) : from.AddDays((to - from).Days / 2)),
            "mid" => year ? new(from.AddMonths(3), from.AddMonths(9)) : new(from.AddDays(9), from.AddDays(20)),
            _ => new(year ? from.AddMonths(isNumbered ? 8 : 6) : from.AddDays((to - from).Days / 2), to),
        };
    }

    private (int End, DaysMeaning Days)? LastOf(int at)
    {
        var word = Is(at, "the") ? at + 1 : at;
        if (word + 4 >= tokens.Count || tokens[word].Word is not ("last" or "first") || tokens[word + 1].Number is not { } number
            || tokens[word + 2].Word is not ("months" or "month" or "days" or "day") || !Is(word + 3, "of")
            || Longest(calendar.Read(word + 4), relatives.Read(word + 4)) is not { Days.IsRange: true } whole)
        {
            return null;
        }

        var length = new Length(number, tokens[word + 2].Word[0] == 'm' ? new TimeUnit("M", 2592000) : new TimeUnit("D", 86400));
        var days = whole.Days.Future;
        days = tokens[word].Word == "last" ? days with { From = length.From(days.To, -1) } : days with { To = length.From(days.From, 1) };
        return (whole.End, DaysMeaning.Range($"({Days.Iso(days.From)},{Days.Iso(days.To)},P{length.Part})", days.From, days.To));
    }

    /// <summary>"later this week": the rest of it, at most its second half; "earlier this month": what is over of it, at most the first.</summary>
    private (int End, DaysMeaning Days)? LaterThis(int at)
    {
        if (at + 2 >= tokens.Count || tokens[at].Word is not ("later" or "earlier") || tokens[at + 1].Word is not "this"
            || relatives.One(tokens[at + 2].Word, 0) is not { IsRange: true } whole)
        {
            return null;
        }

        var later = tokens[at].Word == "later";
        var days = whole.Past;
        var year = (days.To - days.From).Days > 300;
        var middle = year ? days.From.AddMonths(6) : days.From.AddDays((days.To - days.From).Days / 2);
        days = later ? days with { From = middle > today ? middle : today } : days with { To = middle < today && !year ? middle : today };
        return (at + 3, whole with { Past = days, Future = days });
    }

    private bool Is(int at, string word) => at < tokens.Count && tokens[at].Number is null && tokens[at].Word == word;
}
