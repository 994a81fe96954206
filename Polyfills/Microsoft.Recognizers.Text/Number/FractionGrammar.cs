namespace Microsoft.Recognizers.Text.Number;

/// <summary>How words make fractions: "half", "three quarters", "one and a half", "two thirds of a million".</summary>
internal readonly struct FractionGrammar(List<NumberAtom> atoms, IntegerGrammar integers)
{
    /// <summary>The fraction that begins here with the index of the atom after it.</summary>
    public (int End, double Value)? Read(int at)
    {
        var whole = WholeEnd(at);
        return Parts(at, whole) ?? WithArticle(at, whole) ?? Alone(at);
    }

    private int WholeEnd(int at) => atoms[at].IsPlainDigits && integers.Is(at + 1, WordKind.Round) ? at + 2 : integers.Integer(at);

    /// <summary>"three fifths", "twenty and three fifths".</summary>
    private (int End, double Value)? Parts(int at, int whole)
    {
        if (whole < 0)
        {
            return null;
        }

        var second = integers.Next(integers.Is(whole, WordKind.And) ? whole + 1 : whole);
        var noun = IsNoun(whole) ? whole : second > 0 && IsNoun(second) ? second : -1;
        if (noun < 0)
        {
            return null;
        }

        var split = new DenominatorSplit(atoms, integers).Find(at, noun + 1);
        var and = split - 1;
        while (and > at && atoms[and].Kind != WordKind.And)
        {
            and--;
        }

        var (denominator, numerator) = (integers.Value(split, noun + 1), integers.Value(and > at ? and + 1 : at, split));
        return and > at && numerator < denominator
            ? Scaled(at, and, noun + 1, numerator / denominator)
            : Scaled(at, at, noun + 1, integers.Value(at, split) / denominator);
    }

    /// <summary>"a fifth", "one twenty-fifth", "two and a half".</summary>
    private (int End, double Value)? WithArticle(int at, int whole)
    {
        ReadOnlySpan<int> starts = whole < 0 ? [at] : [at, integers.Is(whole, WordKind.And) ? whole + 1 : whole, whole - 1];
        foreach (var one in starts)
        {
            if (one < atoms.Count && (one == at || integers.Linked(one)) && atoms[one] is { Value: 1, Kind: WordKind.Article or WordKind.Unit }
                && DenominatorEnd(one + 1) is > 0 and var end)
            {
                return Scaled(at, one, end, 1 / integers.Value(one + 1, end));
            }
        }

        return null;
    }

    private (int End, double Value)? Alone(int at) => (atoms[at].Kind, Multiplier(at + 1)) switch
    {
        (WordKind.Half, null) => (at + 1, 0.5),
        (WordKind.Half or WordKind.Quarter, { } times) => (times.End, times.Value / atoms[at].Value),
        _ => null,
    };

    private bool IsNoun(int at) => integers.Joined(at) && atoms[at].Kind == WordKind.Parts;

    private int DenominatorEnd(int at)
    {
        if (!integers.Joined(at))
        {
            return -1;
        }

        if (atoms[at].Kind is WordKind.Half or WordKind.Quarter)
        {
            return at + 1;
        }

        var ordinal = Math.Max(integers.Integer(at), at);
        ordinal += ordinal > at && integers.Is(ordinal, WordKind.And) ? 1 : 0;
        var composed = ordinal > at ? atoms[ordinal - 1].Kind is WordKind.Tens or WordKind.Round or WordKind.And : atoms[at].Value > 2;
        return composed && integers.Joined(ordinal) && atoms[ordinal].Kind == WordKind.Ordinal ? ordinal + 1 : -1;
    }

    /// <summary>Adds the whole part and a round word before or after: "one million and a half", "half a million".</summary>
    private (int End, double Value) Scaled(int at, int wholeEnd, int end, double fraction)
    {
        wholeEnd -= wholeEnd > at && atoms[wholeEnd - 1].Kind == WordKind.And ? 1 : 0;
        var whole = wholeEnd > at ? integers.Value(at, wholeEnd) : 0;
        var round = wholeEnd > at && atoms[wholeEnd - 1].Kind == WordKind.Round;
        return Multiplier(end) switch
        {
            { } times when !round => (times.End, (whole + fraction) * times.Value),
            { } times => (times.End, whole + (fraction * times.Value)),
            _ when round && atoms[wholeEnd].Kind == WordKind.And && atoms[wholeEnd - 1].Value >= 1e6 => (end, whole + (fraction * atoms[wholeEnd - 1].Value)),
            _ => (end, whole + fraction),
        };
    }

    private (int End, double Value)? Multiplier(int at)
    {
        at += integers.Is(at, WordKind.Of) && integers.Is(at + 1, WordKind.Article) ? 1 : 0;
        at += integers.Is(at, WordKind.Article) ? 1 : 0;
        return integers.Is(at, WordKind.Round) ? (at + 1, atoms[at].Value) : null;
    }
}
