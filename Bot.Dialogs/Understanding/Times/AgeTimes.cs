using System.Collections.Frozen;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Times that an age tells: the patient's own at the beginning, or that of a child born then.</summary>
internal sealed class AgeTimes(WordTable units, AmountReader amounts, FrozenSet<string> births)
{
    private const int ChildWithin = 14;

    /// <summary>"since I had my daughter, she is four now": the child's age is the length.</summary>
    public TimeExpression? OfChild(MessageText text, int since)
    {
        if (text.WordAt(since) is not "since")
        {
            return null;
        }

        var birth = false;
        for (var i = since + 1; i <= since + ChildWithin && i + 2 < text.Count; i++)
        {
            birth |= births.Contains(text.WordAt(i));
            if (birth && text.WordAt(i) is "she" or "he" or "who" or "they" && text.WordAt(i + 1) is "is" or "are" or "turned" && amounts.Number(text, i + 2) is { Value.Max: < 60 } age)
            {
                var unit = units.Find(text.WordAt(age.Last + 1)) ?? units.Find("year")!.Value;
                return new TimeExpression(since, age.Last, age.Value.Times(unit).Plus(new Span(0, unit.Max)), TimeShape.Since);
            }
        }

        return null;
    }

    /// <summary>"since I was 19", "since age 19".</summary>
    public TimeExpression? AtStart(MessageText text, int since)
    {
        if (text.WordAt(since) is not ("since" or "from"))
        {
            return null;
        }

        var at = text.WordAt(since + 1) switch
        {
            "i" or "he" or "she" when text.WordAt(since + 2) is "was" or "were" or "turned" or "am" => since + 3,
            "age" => since + 2,
            "the" when text.WordAt(since + 2) == "age" => since + 4,
            _ => -1,
        };
        while (at > 0 && text.WordAt(at) is "about" or "around" or "like" or "maybe" or "in" or "my" or "of")
        {
            at++;
        }

        return at > 0 && amounts.Number(text, at) is { Value.Max: > 3 and < 100 } age
            ? new TimeExpression(since, age.Last, new Span(1825, 14600), TimeShape.Since, (int)age.Value.Min)
            : null;
    }
}
