using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Times that begin with their unit, or whose number is left out: "week 3", "second day running", "year and a half".</summary>
internal sealed class UnitTimes(WordTable units, AmountReader amounts)
{
    /// <summary>The time that begins at a word; null when none does.</summary>
    public TimeExpression? At(MessageText text, int i) => DayRunning(text, i) ?? Nth(text, i) ?? AboutOne(text, i) ?? HalfUnit(text, i);

    /// <summary>"second day running", "third week in a row".</summary>
    private TimeExpression? DayRunning(MessageText text, int i) =>
        amounts.Ordinals.Find(text.WordAt(i)) is { Min: > 0 } ordinal && units.Find(text.WordAt(i + 1)) is { } unit && (text.WordAt(i + 2) is "running" or "straight" || (text.WordAt(i + 2) is "in" && text.WordAt(i + 4) is "row"))
            ? new TimeExpression(i, i + 2, new Span(unit.Min * (ordinal.Min - 1), unit.Max * ordinal.Max), TimeShape.UpToNow)
            : null;

    /// <summary>"week 3", "day 5".</summary>
    private TimeExpression? Nth(MessageText text, int i) =>
        text.WordAt(i) is "day" or "week" or "month" or "year" && i + 1 < text.Count && text[i + 1] is { IsNumber: true, Number: > 0 and < 60 } && !text[i + 1].AfterPause && !units.Has(text.WordAt(i + 2)) && text.WordAt(i - 1) is not ("a" or "per" or "each" or "every" or "one")
            ? new TimeExpression(i, i + 1, new Span(units.Find(text.WordAt(i))!.Value.Min * (text[i + 1].Number - 1), units.Find(text.WordAt(i))!.Value.Max * text[i + 1].Number), TimeShape.UpToNow)
            : null;

    /// <summary>"month or so": the article was dropped.</summary>
    private TimeExpression? AboutOne(MessageText text, int i) =>
        text.WordAt(i) is "day" or "week" or "month" or "year" && text.WordAt(i + 1) is "or" && text.WordAt(i + 2) is "so" or "two" && (i == 0 || text[i].AfterPause)
            ? new TimeExpression(i, i + 2, units.Find(text.WordAt(i))!.Value.Times(new Span(0.9, text.WordAt(i + 2) is "so" ? 1.2 : 2)), TimeShape.Length)
            : null;

    /// <summary>"Year and a half": the article was dropped.</summary>
    private TimeExpression? HalfUnit(MessageText text, int i) =>
        (i == 0 || text[i].AfterPause) && units.Find(text.WordAt(i)) is { } unit && text.WordAt(i + 1) is "and" && text.WordAt(i + 2) is "a" && text.WordAt(i + 3) is "half"
            ? new TimeExpression(i, i + 3, unit.Times(1.5), TimeShape.Length)
            : null;
}
