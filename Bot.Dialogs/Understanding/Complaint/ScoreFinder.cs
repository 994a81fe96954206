using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Complaint;

/// <summary>A pain score in a message.</summary>
internal readonly record struct PainScore(int First, int Last, double Value);

/// <summary>Numbers that are pain scores: "8/10", "about a seven", "6-7 out of ten". Never a dose, an age, a date or a length of time.</summary>
internal sealed class ScoreFinder
{
    private const int LookBack = 7;
    private const int MostTokens = 6;

    private readonly AmountReader _amounts;
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _links;
    private readonly FrozenSet<string> _not;

    public ScoreFinder(ContentSet content, AmountReader amounts, Vocabulary vocabulary)
    {
        var node = content.Open("lexicon/severity.yaml");
        _amounts = amounts;
        _words = WordSet.Load(node, "scoreWords", vocabulary);
        _links = WordSet.Load(node, "scoreLinks", vocabulary);
        _not = WordSet.Load(node, "notScore", vocabulary);
    }

    /// <summary>All scores; those out of ten alone when there are any.</summary>
    public List<PainScore> Find(Reading reading)
    {
        List<PainScore> outOfTen = [];
        List<PainScore> others = [];
        var text = reading.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.WordAt(i) is "a" or "an" or "half" || _amounts.At(text, i) is not { Value.Max: >= 0 and <= 10 } amount || amount.Vague || IsScale(text, amount) || InTime(reading, amount))
            {
                continue;
            }

            if (EndOfTen(text, amount) is { } end && !IsDate(text, amount))
            {
                outOfTen.Add(new PainScore(amount.First, end, amount.Value.Max));
                i = end;
            }
            else if (IsScore(reading, amount))
            {
                others.Add(new PainScore(amount.First, amount.Last, amount.Value.Max));
            }
        }

        return [.. outOfTen, .. outOfTen.Count > 0 ? others.Where(o => o.Value > 0 && IsSaidOfPain(text, o.First) && !IsOver(text, o.First)) : others];
    }

    /// <summary>The last word of "/10", "out of ten", "on a scale of ten"; null when there is none.</summary>
    private static int? EndOfTen(MessageText text, Amount amount)
    {
        var at = amount.Last + 1;
        if (IsTen(text, at) && (text[at].Before & Gap.Slash) != 0)
        {
            return at;
        }

        if (text.WordAt(at) is "out" && text.WordAt(at + 1) is "of" && (IsTen(text, at + 2) || (text.WordAt(at + 2) is "a" or "the" && IsTen(text, at + 3))))
        {
            return IsTen(text, at + 2) ? at + 2 : at + 3;
        }

        return text.WordAt(at) is "of" or "over" or "outta" or "outa" or "outof" && IsTen(text, at + 1)
            ? at + 1
            : text.WordAt(at) is "on" or "in" && text.WordAt(at + 1) is "a" or "the" && text.WordAt(at + 2) is "scale" or "pain" ? at + 2 : null;
    }

    private static bool IsTen(MessageText text, int at) => text.WordAt(at) is "10" or "ten";

    /// <summary>"on 5/10" is the tenth of May.</summary>
    private static bool IsDate(MessageText text, Amount amount) =>
        (text.WordAt(amount.First - 1) is "on" or "since" or "until" or "dated" or "date" && text[amount.First].IsNumber)
        || (amount.Last + 2 < text.Count && text[amount.Last + 2].Before == Gap.Slash);

    /// <summary>"on a scale of 1 to 10".</summary>
    private static bool IsScale(MessageText text, Amount amount) =>
        amount.Last > amount.First && amount.Value is { Min: <= 1, Max: 10 } && !(text.WordAt(amount.First - 1) is "was" or "is")
        || (text.WordAt(amount.First - 1) is "of" && text.WordAt(amount.First - 2) is "scale");

    private static bool InTime(Reading reading, Amount amount) => reading.Times.Covers(amount.First, amount.Last);

    private bool IsScore(Reading reading, Amount amount)
    {
        var text = reading.Text;
        var next = amount.Last + 1;
        if (next < text.Count && (_not.Contains(text.WordAt(next)) && !text[next].AfterPause || (text[next].Before & (Gap.Slash | Gap.Colon)) != 0))
        {
            return false;
        }

        if ((text[amount.First].Before & (Gap.Slash | Gap.Colon)) != 0)
        {
            return false;
        }

        if (reading.Pending?.Kind == AnswerKind.Score)
        {
            return text.Count <= MostTokens || !IsPronoun(text, amount);
        }

        if (IsHedgedAlone(reading, amount))
        {
            return true;
        }

        var graded = text.WordAt(amount.First - 1) is "a" or "an";
        return !IsPronoun(text, amount) && (graded || EndsThere(text, next)) && IsSaidOfPain(text, amount.First);
    }

    /// <summary>"like 6", "about a five", "7-8" and nothing else: no place in a list and no length of time is said so.</summary>
    private bool IsHedgedAlone(Reading reading, Amount amount)
    {
        var text = reading.Text;
        var hedged = amount.Last > amount.First || text.WordAt(amount.First - 1) is "like" or "about" or "maybe" or "around" or "probably" or "a" or "say" or "roughly";
        return hedged && reading.Pending is null or { Slot: not (null or Slot.Age or Slot.Goal) }
            && Enumerable.Range(0, amount.First).All(i => _links.Contains(text.WordAt(i)) || text.WordAt(i) is "id" or "its" or "um" or "hmm" or "idk")
            && Enumerable.Range(amount.Last + 1, text.Count - amount.Last - 1).All(i => text.WordAt(i) is "maybe" or "ish" or "or" or "so" or "i" or "guess" or "think" or "probably" or "say" or "today" or "now");
    }

    /// <summary>"this one", "one of the".</summary>
    private static bool IsPronoun(MessageText text, Amount amount) =>
        text.WordAt(amount.First) is "one" && (text.WordAt(amount.Last + 1) is "of" or "thing" or "day" or "side" or "time" or "spot" or "that" or "is" || text.WordAt(amount.First - 1) is "this" or "that" or "the" or "no" or "any" or "which" or "first" or "last" or "right" or "left");

    private bool IsSaidOfPain(MessageText text, int first)
    {
        var article = false;
        for (var i = first - 1; i >= 0 && i >= first - LookBack; i--)
        {
            if (text[i + 1].AfterPause && article)
            {
                // "aching, about a 4 most days"
                return true;
            }

            if (text[i + 1].AfterStop)
            {
                return false;
            }

            var word = text.WordAt(i);
            if (_words.Contains(word))
            {
                return true;
            }

            if (!_links.Contains(word))
            {
                return false;
            }

            // "it's a seven", "it goes up to like a 9", "I'd say 7"
            article |= word is "a" or "an" or "about" or "say" or "like" or "give" or "around" or "maybe" or "probably" or "roughly";
            if (article && word is "it" or "i" or "give" or "say")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"it was a 9".</summary>
    private static bool IsOver(MessageText text, int first) => text.WordAt(first - 1) is "was" or "been" || text.WordAt(first - 2) is "was" or "been" or "used";

    private static bool EndsThere(MessageText text, int next) =>
        next >= text.Count || text[next].AfterPause || text.WordAt(next) is "and" or "but" or "when" or "if" or "at" or "on" or "most" or "right" or "now" or "today" or "or" or "for" or "because" or "with" or "usually" or "while" or "pain" or "in" or "by" or "all" or "some" or "sometimes" or "then" or "after" or "even" or "plus" or "level" or "maybe" or "i" or "it" or "probably" or "as" or "ish" or "until" or "during" or "except" or "no" or "since" or "goes" or "this" or "every";
}
