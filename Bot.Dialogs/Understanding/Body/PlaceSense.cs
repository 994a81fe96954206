using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Body;

/// <summary>In what sense a part of the body is named: as what hurts, or as what is only moved, limp, or upset by a medicine.</summary>
internal sealed class PlaceSense(BodyWords words)
{
    private const int Near = 4;
    private const int LimpWithin = 5;

    /// <summary>"changed it back", "a flight back": no part of the body at all.</summary>
    public bool IsAdverb(MessageText text, Mention mention)
    {
        var at = mention.First;
        return mention.Last == at && text.WordAt(at) is "back" && at > 0 && !text[at].AfterPause && !words.BeforeBack.Contains(text.WordAt(at - 1)) && !words.AfterBack.Contains(text.WordAt(at + 1));
    }

    /// <summary>It is named for another reason than that it hurts, so it is none of the complaint where another part is.</summary>
    public bool IsIncidental(Reading reading, Mention mention) =>
        IsMoved(reading.Text, mention.First) || IsOnlyNumb(reading.Text, mention.First) || IsExtent(reading.Text, mention) || IsLimp(reading.Text, mention.Last) || IsSideEffect(reading, mention) || IsSuspected(reading, mention);

    /// <summary>"can't lift my arm", "when I turn my head", "swung him by the hands".</summary>
    private bool IsMoved(MessageText text, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - Near && !text[i + 1].AfterPause; i--)
        {
            if (words.Moves.Contains(text.WordAt(i)))
            {
                return true;
            }

            if (!words.Owners.Contains(text.WordAt(i)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"can't feel my inner thighs".</summary>
    private bool IsOnlyNumb(MessageText text, int first)
    {
        var i = first - 1;
        while (i > first - Near && (words.Owners.Contains(text.WordAt(i)) || text.WordAt(i) is "inner" or "outer"))
        {
            i--;
        }

        return text.WordAt(i) is "feel" && text.WordAt(i - 1) is "cant";
    }

    /// <summary>"my arm, from the armpit down".</summary>
    private static bool IsExtent(MessageText text, Mention mention) =>
        text.WordAt(mention.Last + 1) is "down" or "downwards" && (text.WordAt(mention.First - 1) is "from" || text.WordAt(mention.First - 2) is "from");

    /// <summary>"my arm feels heavy", "legs like jelly".</summary>
    private bool IsLimp(MessageText text, int last)
    {
        for (var i = last + 1; i <= last + LimpWithin && i < text.Count && !text[i].AfterPause; i++)
        {
            if (words.Limp.Contains(text.WordAt(i)))
            {
                return text.WordAt(i - 1) is not ("and" or "or");
            }

            if (words.Pain.Contains(text.WordAt(i)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"my doctor thinks it is hip arthritis".</summary>
    private bool IsSuspected(Reading reading, Mention mention)
    {
        if (!reading.NamedNear("diagnoses", mention.First - Near, mention.First).Any(d => d.Last >= mention.Last && d.Last > d.First))
        {
            return false;
        }

        for (var i = mention.First - 1; i >= 0 && i >= mention.First - Near && !reading.Text[i + 1].AfterStop; i--)
        {
            if (words.Suspects.Contains(reading.Text.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"naproxen upset my stomach", "topiramate gave me tingly fingers".</summary>
    private bool IsSideEffect(Reading reading, Mention mention)
    {
        var text = reading.Text;
        for (var i = mention.First - 1; i >= 0 && i >= mention.First - Near && !text[i + 1].AfterStop; i--)
        {
            var upsets = mention.Concept.Code is "abdomen" && words.Upsets.Contains(text.WordAt(i));
            if (upsets || text.WordAt(i) is "gave" or "gives" or "caused" or "causes")
            {
                return reading.NamedNear("treatments", i - Near, i - 1).Any();
            }
        }

        return false;
    }
}
