using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Patient;

/// <summary>Age of the person with the pain: "im 14", "76 yo", "I'm a 45 year old", "27, back stiff". Never "it is 3 months old" or "when I was 19".</summary>
internal sealed class AgeReader(AmountReader amounts) : IFindingReader
{
    private const int Oldest = 115;

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        var text = reading.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (amounts.Number(text, i) is not { } amount)
            {
                continue;
            }

            if (amount.Value.Min is >= 1 and <= Oldest && amount.Value.Min % 1 == 0 && End(reading, amount) is { } end && !IsOfOther(reading, amount))
            {
                reading.Add(Slot.Age, null, amount.First, end, default(Asserted), new EvidenceValue { Years = (int)amount.Value.Min });
                return;
            }

            i = amount.Last;
        }
    }

    private static int? End(Reading reading, Amount amount)
    {
        var text = reading.Text;
        var next = amount.Last + 1;
        if (text.WordAt(amount.First - 1) is "was" or "were" or "over" or "under" or "than" or "since" or "when" && !(text.WordAt(amount.First - 1) is "over"))
        {
            return null;
        }

        if (text.WordAt(next) is "year" or "years" or "y" or "yrs" && text.WordAt(next + 1) is "old" or "o" or "older" or "young")
        {
            return next + 1;
        }

        if (text.WordAt(next) is "yo" or "yof" or "yom" or "f" or "m" && !(text[amount.First].Before is Gap.Slash) && (text.WordAt(next) is "yo" or "yof" or "yom" || amount.First <= 3))
        {
            return next;
        }

        if (text.WordAt(amount.First - 1) is "age" or "aged" or "turned" or "turning" || (text.WordAt(amount.First - 1) is "is" && text.WordAt(amount.First - 2) is "age"))
        {
            return amount.Last;
        }

        return IsIntroduced(text, amount) || reading.Pending?.Slot == Slot.Age || IsOpening(text, amount) ? amount.Last : null;
    }

    /// <summary>"I'm 74." but not "I am 30 weeks pregnant" or "I'm 10/10".</summary>
    private static bool IsIntroduced(MessageText text, Amount amount)
    {
        var before = amount.First - 1;
        before = text.WordAt(before) is "almost" or "nearly" or "about" or "only" or "now" or "over" ? before - 1 : before;
        var self = text.WordAt(before) is "am" && text.WordAt(before - 1) is "i";
        var other = text.WordAt(before) is "is" && text.WordAt(before - 1) is "he" or "she" && amount.Value.Min > 10;
        return (self || other) && amount.Value.Min > 9 && EndsThere(text, amount.Last + 1);
    }

    /// <summary>"27, back and buttock stiff".</summary>
    private static bool IsOpening(MessageText text, Amount amount) =>
        amount.First == 0 && amount.Last + 1 < text.Count && text[amount.Last + 1].AfterPause && text[0].IsNumber && amount.Value.Min is >= 14 and < 100 && text.Count > 2 && (text[amount.Last + 1].Before & Gap.Colon) == 0;

    private static bool EndsThere(MessageText text, int next) =>
        next >= text.Count || text[next].AfterPause || text.WordAt(next) is "and" or "with" or "male" or "female" or "now" or "but" or "my" or "have" or "year" or "years" or "so" or "diabetic" or "i";

    private static bool IsOfOther(Reading reading, Amount amount) => reading.Assertions.At(amount.First, amount.Last).Who == Person.Other;
}
