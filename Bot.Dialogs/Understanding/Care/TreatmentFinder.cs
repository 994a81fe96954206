using System.Collections.Frozen;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>Finds the treatments of a message. Names that are everyday words too ("rest", "swimming") count only where something says that they were tried.</summary>
internal sealed class TreatmentFinder(TreatmentWords words)
{
    private const int FarthestInList = 8;

    private readonly TriedJudge _judge = new(words);

    /// <summary>Every treatment, in order.</summary>
    public List<Tried> Find(Reading reading)
    {
        List<Tried> found = [];
        foreach (var mention in reading.Named("treatments"))
        {
            if (IsMeant(reading, mention) && !IsSpeaking(reading.Text, mention))
            {
                found.Add(new Tried(mention, _judge.Judge(reading, mention)));
            }
        }

        return found;
    }

    private bool IsMeant(Reading reading, Mention mention) => mention.Concept["weak"] switch
    {
        null => true,
        _ when reading.Pending?.Kind == AnswerKind.Treatments => true,
        "effect" => Speaks(reading, mention),
        "activity" => IsTried(reading.Text, mention, words.Attempted) || IsListed(reading, mention) || (Speaks(reading, mention) && !IsSport(reading.Text, mention)),
        "routine" => !IsRoutine(reading.Text, mention) || Speaks(reading, mention) || IsTried(reading.Text, mention, words.Attempted),
        _ => Speaks(reading, mention) || IsNear(reading, mention) || IsTried(reading.Text, mention, words.Tried),
    };

    /// <summary>"my physio says", "the chiropractor thinks": a person, not a treatment.</summary>
    private bool IsSpeaking(MessageText text, Mention mention) =>
        words.Says.Contains(text.WordAt(mention.Last + 1)) && !text[mention.Last + 1].AfterPause;

    private static bool IsTried(MessageText text, Mention mention, FrozenSet<string> verbs)
    {
        for (var i = mention.First - 1; i >= 0 && i >= mention.First - 3 && text.SameClause(i, mention.First); i--)
        {
            if (verbs.Contains(text.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Something is said of how it worked in the same sentence.</summary>
    private bool Speaks(Reading reading, Mention mention)
    {
        foreach (var effect in reading.NamedNear("effects", mention.Last - 9, mention.Last + 7))
        {
            var counts = effect.Concept.Code is not "worse" || effect.Last > effect.First;
            if (counts && (effect.First > mention.Last || effect.Last < mention.First) && !words.Imagined.Contains(reading.Text.WordAt(effect.First - 1))
                && Sentence.Start(reading.Text, effect.First) == Sentence.Start(reading.Text, mention.First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"walking helps" says what eases the pain, not what was tried.</summary>
    private bool IsSport(MessageText text, Mention mention) => mention.First == mention.Last && words.Motions.Contains(text.WordAt(mention.First));

    /// <summary>"I take turmeric every morning" is a habit, not something tried for the pain.</summary>
    private bool IsRoutine(MessageText text, Mention mention)
    {
        for (var i = Sentence.Start(text, mention.First); i <= Sentence.End(text, mention.Last); i++)
        {
            if (words.Routine.Contains(text.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It stands near a treatment that is one beyond doubt.</summary>
    private static bool IsNear(Reading reading, Mention mention) =>
        reading.NamedNear("treatments", mention.First - FarthestInList, mention.First + FarthestInList)
            .Any(m => m.Concept["weak"] is null && Sentence.Start(reading.Text, m.First) == Sentence.Start(reading.Text, mention.First));

    /// <summary>It stands in one list with such a treatment: "PT, yoga and massage".</summary>
    private bool IsListed(Reading reading, Mention mention) =>
        reading.NamedNear("treatments", mention.First - FarthestInList, mention.First + FarthestInList)
            .Any(m => m.Concept["weak"] is null && AreJoined(reading, Math.Min(m.Last, mention.Last) + 1, Math.Max(m.First, mention.First) - 1));

    private bool AreJoined(Reading reading, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var joins = words.Joined.Contains(reading.Text.WordAt(i)) || reading.NamedNear("treatments", i - 3, i).Any(m => m.First <= i && m.Last >= i);
            if (!joins || reading.Text[i].AfterStop)
            {
                return false;
            }
        }

        return true;
    }
}
