using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>Finds the treatments of a message and tells the tried from the denied and the planned.</summary>
internal sealed class TreatmentFinder(TreatmentWords words)
{
    private const int LookBack = 8;

    // No patient names more; effects are compared with every one of them.
    private const int MostTreatments = 64;

    /// <summary>Every treatment, in order; one that is named twice in one list counts once.</summary>
    public List<Tried> Find(Reading reading)
    {
        List<Tried> found = [];
        foreach (var mention in reading.Named("treatments").Take(MostTreatments))
        {
            if (IsMeant(reading, mention))
            {
                found.Add(new Tried(mention, Assert(reading, mention)));
            }
        }

        return found;
    }

    private bool IsMeant(Reading reading, Mention mention) => mention.Concept["weak"] switch
    {
        null => true,
        "effect" => reading.Pending?.Kind == AnswerKind.Treatments || Speaks(reading, mention),
        _ => reading.Pending?.Kind == AnswerKind.Treatments || Speaks(reading, mention) || InList(reading, mention) || IsTried(reading, mention),
    };

    private bool IsTried(Reading reading, Mention mention)
    {
        for (var i = mention.First - 1; i >= 0 && i >= mention.First - 3 && reading.Text.SameClause(i, mention.First); i--)
        {
            if (words.Tried.Contains(reading.Text.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Something is said of how it worked in the same clause.</summary>
    private bool Speaks(Reading reading, Mention mention) =>
        reading.Mentions.Exists(m => m.Concept is { Kind: "effects", } && (m.Concept.Code is not "worse" || m.Last > m.First) && m.First > mention.Last - 9 && m.First < mention.Last + 7 && !words.Imagined.Contains(reading.Text.WordAt(m.First - 1)) && (m.First > mention.Last || m.Last < mention.First)
            && Sentence.Start(reading.Text, m.First) == Sentence.Start(reading.Text, mention.First));

    /// <summary>It stands in a list with a treatment that is one beyond doubt.</summary>
    private static bool InList(Reading reading, Mention mention) =>
        reading.Mentions.Exists(m => m.Concept.Kind == "treatments" && m.Concept["weak"] is null && Math.Abs(m.First - mention.First) <= 8
            && Sentence.Start(reading.Text, m.First) == Sentence.Start(reading.Text, mention.First));

    private Asserted Assert(Reading reading, Mention mention)
    {
        var asserted = reading.Assertions.At(mention.First, mention.Last);
        if (asserted.Status == EvidenceStatus.Absent && (IsWithout(reading, mention) || IsListedAsFailed(reading, mention)))
        {
            asserted = asserted with { Status = EvidenceStatus.Present };
        }

        if (asserted.Who == Person.Patient && asserted.When != TimeFrame.Hypothetical && IsPlanned(reading, mention))
        {
            asserted = new Asserted(EvidenceStatus.Present, TimeFrame.Hypothetical, Person.Patient);
        }

        // A treatment of the past was tried all the same.
        return asserted.When == TimeFrame.Past ? asserted with { When = TimeFrame.Now } : asserted;
    }

    /// <summary>"nothing helped, not PT, not chiro".</summary>
    private static bool IsListedAsFailed(Reading reading, Mention mention) =>
        reading.Text.WordAt(mention.First - 1) is "not" or "nor" && reading.Mentions.Exists(m => m.Concept is { Kind: "effects", Code: "none" } && m.Last < mention.First - 1 && m.First >= Sentence.Start(reading.Text, mention.First));

    /// <summary>"can't sleep without ibuprofen": it is taken.</summary>
    private static bool IsWithout(Reading reading, Mention mention)
    {
        for (var i = mention.First - 1; i >= 0 && i >= mention.First - 3; i--)
        {
            if (reading.Text.WordAt(i) == "without")
            {
                return reading.Text.ClauseStart(i) < i && !reading.Text[i].AfterStop && reading.Text.WordAt(i - 1) is not ("done" or "managed");
            }
        }

        return false;
    }

    private bool IsPlanned(Reading reading, Mention mention)
    {
        var text = reading.Text;
        for (var i = mention.First - 1; i >= 0 && i >= mention.First - LookBack && !text[i + 1].AfterStop && !(text[i + 1].AfterPause && i < mention.First - 3); i--)
        {
            if (words.Planned.Contains(text.WordAt(i)))
            {
                return !IsAlreadyDone(text, i, mention.First);
            }

            if (words.Done.Contains(text.WordAt(i)))
            {
                return IsAsked(text, i);
            }
        }

        return IsAskedInFront(text, mention) || IsWish(text, mention.Last);
    }

    /// <summary>"was told surgery would help", "surgery is planned".</summary>
    private static bool IsWish(MessageText text, int last) =>
        text.WordAt(last + 1) is "would" or "might" or "will" or "could" or "booked" or "scheduled" or "planned" or "recommended"
        || (text.WordAt(last + 1) is "is" or "was" && text.WordAt(last + 2) is "booked" or "scheduled" or "planned" or "recommended" or "next" or "suggested" or "coming" or "an" or "required");

    private static bool IsAlreadyDone(MessageText text, int planned, int first)
    {
        for (var i = planned + 1; i < first; i++)
        {
            if (text.WordAt(i) is "tried" or "did" or "took" or "had" or "went" or "been")
            {
                return true;
            }
        }

        return text.WordAt(planned) is "about" or "some" or "can" or "could" && text.WordAt(planned - 1) is "for" or "tried" or "had" or "everything" or "did" or "all" or "whatever" or "only";
    }

    /// <summary>"can I have another epidural", "should I get".</summary>
    private static bool IsAsked(MessageText text, int done) =>
        text.WordAt(done) is "have" or "get" or "getting" or "on" && (text.WordAt(done - 1) is "i" or "you" or "to" or "we" or "of") && text.WordAt(done - 2) is "can" or "should" or "could" or "may" or "might" or "want" or "going" or "need" or "would" or "do" or "instead" or "must";

    /// <summary>"what is hydrodissection", "is PT good for this?"</summary>
    private static bool IsAskedInFront(MessageText text, Mention mention)
    {
        var start = Sentence.Start(text, mention.First);
        return mention.First - start <= 7 && text.WordAt(start) is "what" or "is" or "are" or "does" or "do" or "can" or "could" or "how" or "would" or "should" or "will" or "why" or "when" or "explain" or "which"
            && !(text.WordAt(start) is "what" && text.WordAt(start + 1) is "helps" or "helped" or "works" or "worked" or "has" or "makes" or "i");
    }
}
