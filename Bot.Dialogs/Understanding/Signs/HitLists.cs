namespace Bot.Dialogs.Understanding.Signs;

/// <summary>Places of a class near other words, found by halving: a long message has thousands.</summary>
internal static class HitLists
{
    // No phrase of a class is longer.
    private const int LongestPhrase = 14;

    /// <summary>Index of the first place that is near, with at most so many words between.</summary>
    public static int StartNear(this IReadOnlyList<Hit> hits, Hit anchor, int within)
    {
        var i = hits.Count == 0 ? 0 : PatternSearch.FirstAfter(hits, anchor.First - within - LongestPhrase);
        while (i < hits.Count && anchor.First - hits[i].Last > within + 1)
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether a place does not stand too far behind.</summary>
    public static bool IsNear(this Hit hit, Hit anchor, int within) => hit.First - anchor.Last <= within + 1;

    /// <summary>Whether one of the places shares a word with another.</summary>
    public static bool Covers(this IReadOnlyList<Hit> hits, Hit word)
    {
        for (var i = hits.StartNear(word, 0); i < hits.Count && hits[i].First <= word.Last; i++)
        {
            if (hits[i].Overlaps(word))
            {
                return true;
            }
        }

        return false;
    }
}
