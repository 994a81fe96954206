using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Reads amounts at a place: "7", "twenty five", "two and a half", "6-7", "three or four", "a couple of", "half a" (content: lexicon/numbers.yaml).</summary>
internal sealed class AmountReader
{
    private readonly WordTable _values;
    private readonly WordTable _vague;
    private readonly WordTable _once;

    /// <summary>Reads numbers.yaml.</summary>
    public AmountReader(ContentSet content, Vocabulary vocabulary)
    {
        var node = content.Open("lexicon/numbers.yaml");
        _values = WordTable.Load(node, "values", vocabulary);
        _vague = WordTable.Load(node, "vague", vocabulary);
        _once = WordTable.Load(node, "once", vocabulary);
        Ordinals = WordTable.Load(node, "ordinals", vocabulary);
    }

    /// <summary>"second": 2.</summary>
    public WordTable Ordinals { get; }

    /// <summary>"twice": 2; null for other words.</summary>
    public int? Once(string word) => (int?)_once.Find(word)?.Min;

    /// <summary>The amount or range that begins at a word; null when none does.</summary>
    public Amount? At(MessageText text, int first)
    {
        if (Single(text, first) is not { } low)
        {
            return null;
        }

        return Range(text, low) ?? low;
    }

    /// <summary>One plain number at a word, in digits or words; null when there is none.</summary>
    public Amount? Number(MessageText text, int at)
    {
        if (at >= text.Count)
        {
            return null;
        }

        var token = text[at];
        if (token.IsNumber)
        {
            return WithFraction(text, new Amount(at, at, new Span(token.Number, token.Number)));
        }

        return _values.Find(token.Text) is { } value ? InWords(text, at, value.Min) : null;
    }

    private Amount? Single(MessageText text, int at)
    {
        if (Number(text, at) is { } number)
        {
            return number;
        }

        var word = text.WordAt(at);
        return word switch
        {
            "half" when text.WordAt(at + 1) is "a" && text.WordAt(at + 2) is "dozen" => new Amount(at, at + 2, new Span(6, 6)),
            "half" => new Amount(at, text.WordAt(at + 1) is "a" or "an" ? at + 1 : at, new Span(0.5, 0.5)),
            "a" or "an" or "another" => AfterArticle(text, at),
            _ => _vague.Find(word) is { } vague ? Vague(text, at, at, vague) : null,
        };
    }

    private Amount? AfterArticle(MessageText text, int article)
    {
        var next = article + 1 < text.Count && text[article + 1].AfterPause ? "" : text.WordAt(article + 1);
        if (next == "half")
        {
            return new Amount(article, article + 1, new Span(0.5, 0.5));
        }

        if (next == "good" && _vague.Has(text.WordAt(article + 2)))
        {
            return Vague(text, article, article + 2, _vague.Find(text.WordAt(article + 2))!.Value);
        }

        return _vague.Find(next) is { } vague
            ? Vague(text, article, article + 1, vague)
            : new Amount(article, article, new Span(1, 1), Vague: true);
    }

    private static Amount Vague(MessageText text, int first, int last, Span value) =>
        new(first, text.WordAt(last + 1) is "of" ? last + 1 : last, value, Vague: true);

    private Amount InWords(MessageText text, int first, double value)
    {
        var last = first;
        if (value is >= 20 and < 100 && Joined(text, last + 1) && _values.Find(text.WordAt(last + 1)) is { Min: > 0 and < 10 } ones)
        {
            value += ones.Min;
            last++;
        }

        if (text.WordAt(last + 1) == "hundred" && value < 100)
        {
            value *= 100;
            last++;
        }

        return WithFraction(text, new Amount(first, last, new Span(value, value)));
    }

    /// <summary>"two and a half", "2 1/2", "2½".</summary>
    private Amount WithFraction(MessageText text, Amount whole)
    {
        var at = whole.Last + 1;
        if (text.WordAt(at) == "point" && at + 1 < text.Count && (text[at + 1].IsNumber ? text[at + 1].Number : _values.Find(text.WordAt(at + 1))?.Min) is { } tenths and < 10)
        {
            return Grown(whole, at + 1, tenths / 10);
        }

        if (text.WordAt(at) == "and" && text.WordAt(at + 1) == "half")
        {
            return Grown(whole, at + 1, 0.5);
        }

        if (text.WordAt(at) == "and" && text.WordAt(at + 1) is "a" or "one" && text.WordAt(at + 2) is "half" or "quarter")
        {
            return Grown(whole, at + 2, text.WordAt(at + 2) == "half" ? 0.5 : 0.25);
        }

        if (at + 1 < text.Count && text[at].IsNumber && text[at].Before == Gap.None && text[at + 1].IsNumber && text[at + 1].Before == Gap.Slash && text[at].Number < text[at + 1].Number)
        {
            return Grown(whole, at + 1, text[at].Number / text[at + 1].Number);
        }

        return at < text.Count && text[at].IsNumber && text[at].Number < 1 && text[at].Before == Gap.None ? Grown(whole, at, text[at].Number) : whole;
    }

    private static Amount Grown(Amount whole, int last, double by) => whole with { Last = last, Value = new Span(whole.Value.Min + by, whole.Value.Max + by) };

    private Amount? Range(MessageText text, Amount low)
    {
        var at = low.Last + 1;
        if (at >= text.Count)
        {
            return null;
        }

        var linked = text.WordAt(at) is "to" or "or" or "through" or "maybe" or "possibly" or "and" && text[at].Before is Gap.None or Gap.Comma or Gap.Hyphen;
        var high = linked ? at + 1 : at;
        if (text.WordAt(at) is "or" or "and" && text.WordAt(at + 1) is "maybe" or "even" or "so")
        {
            high++;
        }

        if (!linked && !Touches(text[at], low))
        {
            return null;
        }

        return Number(text, high) is { } top && top.Value.Max > low.Value.Max && top.Value.Max <= (low.Value.Max * 4) + 8 && (text.WordAt(at) != "and" || Between(text, low.First))
            ? low with { Last = top.Last, Value = new Span(low.Value.Min, top.Value.Max) }
            : null;
    }

    private static bool Touches(Token token, Amount low) =>
        (token.Before & Gap.Hyphen) != 0 || (token.Before is Gap.Comma or Gap.None && !token.IsNumber && !low.Vague);

    private static bool Between(MessageText text, int first) => text.WordAt(first - 1) == "between";

    private static bool Joined(MessageText text, int at) => at < text.Count && (text[at].Before & (Gap.Stop | Gap.Comma)) == 0;
}
