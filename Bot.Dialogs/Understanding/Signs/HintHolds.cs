namespace Bot.Dialogs.Understanding.Signs;

/// <summary>What counts for a hint: said of the patient, now, not denied, and not in another sense.</summary>
/// <param name="reading">The message with its assertions.</param>
/// <param name="search">The places of all classes.</param>
/// <param name="others">Words in another sense, and things only asked about.</param>
/// <param name="isToday">Something befell somebody today: it counts whoever it is.</param>
internal sealed class HintHolds(Reading reading, PatternSearch search, (IReadOnlyList<Hit> Idioms, IReadOnlyList<Hit> Neither) others, bool isToday)
{
    /// <summary>Whether a word counts.</summary>
    public bool Count(Hit hit, Hint hint)
    {
        var asserted = reading.Assertions.At(hit.First, hit.Last);
        var isNow = asserted.When switch
        {
            TimeFrame.Past => hint.Counts.HasFlag(HintCounts.Past),
            TimeFrame.Hypothetical => hint.Counts.HasFlag(HintCounts.Imagined),
            _ => true,
        };
        var isPatient = asserted.Who == Person.Patient || hint.Counts.HasFlag(HintCounts.Others);
        return isNow && (isPatient || isToday) && !IsDenied(hit, hint) && !IsOtherSense(hit) && (hint.Counts.HasFlag(HintCounts.Others) || !IsOnlyAsked(hit));
    }

    /// <summary>Denied, and not by a word that is itself a hint: in "I can't go" the "can't" is what speaks for it.</summary>
    public bool IsDenied(Hit hit, Hint hint)
    {
        if (hint.Counts.HasFlag(HintCounts.Denied))
        {
            return false;
        }

        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (reading.Assertions.DenierOf(i) is { } cue && (cue < hit.First || cue > hit.Last) && !IsOfHint(cue, hint))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfHint(int word, Hint hint)
    {
        foreach (var weight in hint.Adds)
        {
            foreach (var number in weight.Classes)
            {
                if (search.Hits(number).Covers(new Hit(word, word)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsOtherSense(Hit hit) => others.Idioms.Covers(hit);

    private bool IsOnlyAsked(Hit hit)
    {
        foreach (var asked in others.Neither)
        {
            if (search.SameSentence(asked.First, hit.First))
            {
                return true;
            }
        }

        return false;
    }
}
