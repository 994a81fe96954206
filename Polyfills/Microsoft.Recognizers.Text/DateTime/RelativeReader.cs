using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads ranges seen from today: "last week", "next Monday", "the past 3 months", "this August".</summary>
internal readonly struct RelativeReader(List<TimeToken> tokens, TimeWords words, System.DateTime now)
{
    public (int End, DaysMeaning Days)? Read(int at)
    {
        if (at + 1 >= tokens.Count)
        {
            return null;
        }

        if (tokens[at].Word == "the" && tokens[at].Number is null && tokens[at + 1].Word is "day" or "week" or "month" or "year")
        {
            return (at + 2, tokens[at + 1].Word == "day" ? DaysMeaning.Day(now.Date) : One(tokens[at + 1].Word, 0)!);
        }

        if (words.Relatives.TryGetValue(tokens[at].Word, out var direction) && !IsVerb(at))
        {
            return One(tokens[at + 1].Word, direction) is { } one ? (at + 2, one) : Several(at + 1, direction);
        }

        var reversed = tokens[at].Number is not null && words.Relatives.TryGetValue(tokens[at + 1].Word, out direction) ? UnitAt(at + 2) : null;
        return reversed is null ? null : Counted(at + 3, tokens[at].Number!.Value, reversed, direction);
    }

    /// <summary>"it will last 3 weeks", "this may help".</summary>
    private bool IsVerb(int at) => tokens[at].Word == "last"
        ? at > 0 && words.BeforeVerb.Contains(tokens[at - 1].Word)
        : tokens[at].Word == "this" && words.DoubtfulMonths.Contains(tokens[at + 1].Word) && at + 2 < tokens.Count && char.IsLetter(tokens[at + 2].Word.FirstOrDefault());

    /// <summary>The week, month and so on before, of or after today; also a weekday of it, or a month of a year.</summary>
    public DaysMeaning? One(string word, int direction)
    {
        if (words.Weekdays.TryGetValue(word, out var weekday))
        {
            return DaysMeaning.Day(Monday(direction).AddDays(weekday - 1));
        }

        if (words.Months.TryGetValue(word, out var month))
        {
            return CalendarReader.WholeMonth(now.Year + direction, month);
        }

        var first = new System.DateTime(now.Year, now.Month, 1).AddMonths(direction);
        return word switch
        {
            "week" => DaysMeaning.Range(Week(Monday(direction)), Monday(direction), Monday(direction).AddDays(7)),
            "weekend" => DaysMeaning.Range(Week(Monday(direction)) + "-WE", Monday(direction).AddDays(5), Monday(direction).AddDays(7)),
            "month" => CalendarReader.WholeMonth(first.Year, first.Month),
            "year" => CalendarReader.WholeYear(now.Year + direction),
            _ => null,
        };
    }

    /// <summary>"3 months", "few weeks" after "last" or "next".</summary>
    private (int End, DaysMeaning Days)? Several(int at, int direction)
    {
        if (tokens[at] is { Number: { } number, Word: "" })
        {
            return UnitAt(at + 1) is { } unit ? Counted(at + 2, number, unit, direction) : null;
        }

        var of = at + 1 < tokens.Count && tokens[at + 1].Word == "of" ? at + 2 : at + 1;
        return words.Inexact.TryGetValue(tokens[at].Word, out var inexact) && UnitAt(of) is { } several ? Counted(of + 1, inexact, several, direction) : null;
    }

    private (int End, DaysMeaning Days)? Counted(int end, double amount, TimeUnit unit, int direction)
    {
        if (unit.IsClock || direction == 0)
        {
            return null;
        }

        var length = new Length(amount, unit);
        var from = direction < 0 ? length.From(now.Date, -1) : now.Date.AddDays(1);
        var to = direction < 0 ? now.Date : length.From(from, 1);
        return (end, DaysMeaning.Range($"({Days.Iso(from)},{Days.Iso(to)},P{length.Part})", from, to));
    }

    private TimeUnit? UnitAt(int at) => at < tokens.Count && tokens[at].Number is null ? words.Units.GetValueOrDefault(tokens[at].Word) : null;

    private System.DateTime Monday(int weeks) => now.Date.AddDays(-(((int)now.DayOfWeek + 6) % 7) + (7 * weeks));

    private static string Week(System.DateTime monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):D4}-W{ISOWeek.GetWeekOfYear(monday):D2}");
}
