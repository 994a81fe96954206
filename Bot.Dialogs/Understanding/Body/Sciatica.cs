using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Body;

/// <summary>"sciatica" says both where it hurts and where it goes: from the low back down the leg.</summary>
internal static class Sciatica
{
    /// <summary>Where the patient's own sciatica is named; null when it is not.</summary>
    public static Mention? In(Reading reading)
    {
        foreach (var mention in reading.Named("diagnoses"))
        {
            if (mention.Concept.Code == "C-LRAD" && reading.Assertions.At(mention.First, mention.Last) is { Status: EvidenceStatus.Present, Who: Person.Patient, When: not TimeFrame.Hypothetical } && IsTheWord(reading, mention))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>The diagnosis has other names ("slipped disc") that say nothing of the leg.</summary>
    private static bool IsTheWord(Reading reading, Mention mention)
    {
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (reading.Text.WordAt(i) is "sciatica" or "siatica" or "syatica" or "cyatica" or "ciatica" or "sciatic")
            {
                return true;
            }
        }

        return false;
    }
}
