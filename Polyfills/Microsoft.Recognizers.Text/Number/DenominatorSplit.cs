namespace Microsoft.Recognizers.Text.Number;

/// <summary>Where the denominator begins in words such as "one hundred thirty fifths" (100 / 35) and "one hundred and thirty fifths" (130 / 5).</summary>
internal readonly struct DenominatorSplit(List<NumberAtom> atoms, IntegerGrammar integers)
{
    public int Find(int from, int to)
    {
        var words = Words(from, to);
        var (below, round) = (words[^1].Value, 1.0);
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (words[i].IsAnd)
            {
                continue;
            }

            var (previous, current) = (below, words[i].Value);
            below = current;
            var apart = previous < 100 && !Composes(current, previous) && words[i + 1].IsAnd;
            if (!(previous >= 100 ? previous > current : Composes(current, previous) || apart))
            {
                return words[i + 1].At;
            }

            if (previous < 100 && current < round)
            {
                return words[i + 1].At;
            }

            round = previous < 100 ? current : round;
        }

        return AfterFirstRound(words);
    }

    private static bool Composes(double big, double small) => big % (small > 10 ? 100 : 10) == 0 && big >= (small > 10 ? 100 : 10);

    /// <summary>All words could make one denominator: then the numerator ends with the first round word that a small one follows.</summary>
    private static int AfterFirstRound(List<Word> words)
    {
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (words[i].Value >= 100 && !words[i + 1].IsAnd && words[i + 1].Value < 100)
            {
                return words[i + 1].At;
            }
        }

        return words[^1].At;
    }

    /// <summary>The words, with "twenty-three" as one.</summary>
    private List<Word> Words(int from, int to)
    {
        var words = new List<Word>();
        for (var i = from; i < to; i++)
        {
            var pair = i + 1 < to - 1 && atoms[i].Kind == WordKind.Tens && atoms[i + 1] is { Link: Link.Hyphen, Kind: WordKind.Unit };
            words.Add(new Word(i, integers.Value(i, pair ? i + 2 : i + 1), atoms[i].Kind == WordKind.And));
            i += pair ? 1 : 0;
        }

        return words;
    }

    private readonly record struct Word(int At, double Value, bool IsAnd);
}
