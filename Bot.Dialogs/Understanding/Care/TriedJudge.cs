using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>Tells what was tried from what was refused, denied, planned or asked about.</summary>
internal sealed class TriedJudge(TreatmentWords words)
{
    private const int LookBack = 8;
    private const int LookAhead = 14;

    /// <summary>Whether the patient has had the treatment.</summary>
    public Asserted Judge(Reading reading, Mention mention)
    {
        var text = reading.Text;
        var asserted = reading.Assertions.At(mention.First, mention.Last);
        if (asserted.Who == Person.Other && IsTriedToo(text, mention.Last))
        {
            return default;
        }

        if (IsForOther(reading, mention.Last))
        {
            asserted = asserted with { Who = Person.Other };
        }

        if (asserted.Status == EvidenceStatus.Absent && (IsFine(text, mention.Last) || IsWithout(text, mention.First) || IsExcepted(text, mention.First) || IsListedAsFailed(reading, mention)))
        {
            asserted = asserted with { Status = EvidenceStatus.Present };
        }

        if (IsDeniedLater(text, mention.Last))
        {
            asserted = asserted with { Status = EvidenceStatus.Absent };
        }

        if (asserted is { Who: Person.Patient, When: not TimeFrame.Hypothetical } && !IsExcepted(text, mention.First) && (IsUnwanted(text, mention.First) || IsRefused(text, mention.Last) || IsPlanned(text, mention)))
        {
            return new Asserted(EvidenceStatus.Present, TimeFrame.Hypothetical, Person.Patient);
        }

        // A treatment of the past was tried all the same.
        return asserted.When == TimeFrame.Past ? asserted with { When = TimeFrame.Now } : asserted;
    }

    /// <summary>"My cousin took turmeric. I tried it as well."</summary>
    private bool IsTriedToo(MessageText text, int last)
    {
        for (var i = last + 1; i <= last + LookAhead && i < text.Count; i++)
        {
            if (text.WordAt(i) is "i" && words.Done.Contains(text.WordAt(i + 1)) && text.WordAt(i + 2) is "it" or "them" or "that" or "some" or "one" or "too")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"naltrexone has been a miracle for my friend".</summary>
    private static bool IsForOther(Reading reading, int last)
    {
        var text = reading.Text;
        for (var i = last + 1; i <= last + LookBack && i + 2 < text.Count && !text[i].AfterStop; i++)
        {
            if (text.WordAt(i) is "for" && text.WordAt(i + 1) is "my" or "a" && reading.Assertions.At(i + 2, i + 2).Who == Person.Other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"TENS is all right": of a body part that denies a pain, of a treatment it praises.</summary>
    private static bool IsFine(MessageText text, int last) =>
        text.WordAt(last + 1) is "is" or "are" or "was" or "were" && text.WordAt(last + 2) is "fine" or "ok" or "okay" or "all" or "alright" or "strong";

    /// <summary>"nothing helped, not PT, not chiro".</summary>
    private static bool IsListedAsFailed(Reading reading, Mention mention) =>
        reading.Text.WordAt(mention.First - 1) is "not" or "nor" && reading.NamedNear("effects", Sentence.Start(reading.Text, mention.First), mention.First - 2).Any(m => m.Concept.Code is "none");

    /// <summary>"nothing stronger than paracetamol", "no pills other than Advil".</summary>
    private static bool IsExcepted(MessageText text, int first)
    {
        var before = text.WordAt(first - 1) is "my" or "the" or "some" or "a" ? first - 2 : first - 1;
        return (text.WordAt(before) is "than" && text.WordAt(before - 1) is "stronger" or "other" or "more" or "else" or "beyond")
            || (text.WordAt(before) is "from" or "for" && text.WordAt(before - 1) is "apart" or "aside" or "except")
            || text.WordAt(before) is "besides" or "except";
    }

    /// <summary>"can't sleep without ibuprofen": it is taken.</summary>
    private static bool IsWithout(MessageText text, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            if (text.WordAt(i) == "without")
            {
                return text.ClauseStart(i) < i && !text[i].AfterStop && text.WordAt(i - 1) is not ("done" or "managed");
            }
        }

        return false;
    }

    /// <summary>"Deep Heat, but I haven't used it".</summary>
    private bool IsDeniedLater(MessageText text, int last)
    {
        for (var i = last + 1; i <= last + LookAhead && i + 1 < text.Count && !text[i].AfterStop; i++)
        {
            if (text.WordAt(i) is "flushed" or "binned" or "tossed" && text.WordAt(i - 1) is "i" or "he" or "she" or "which")
            {
                return true;
            }

            if (text.WordAt(i) is "havent" or "hasnt" or "never" or "didnt" && words.Taken.Contains(text.WordAt(i + 1)) && (text.WordAt(i + 2) is "it" or "them" or "that" or "any" or "one" or "yet" || i + 2 >= text.Count))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I don't like pills", "won't take tramadol".</summary>
    private bool IsUnwanted(MessageText text, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && !text[i + 1].AfterPause; i--)
        {
            if (words.Unwanted.Contains(text.WordAt(i)) || (text.WordAt(i) is "like" or "want" or "believe" && text.WordAt(i - 1) is "dont" or "doesnt" or "didnt" or "never") || (text.WordAt(i) is "take" or "have" && text.WordAt(i - 1) is "wont" or "cant"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"ibuprofen I can't have", "opiates I refused".</summary>
    private static bool IsRefused(MessageText text, int last) =>
        text.WordAt(last + 1) is "i" or "he" or "she" && !text[last + 1].AfterStop
        && (text.WordAt(last + 2) is "refused" or "declined" or "refuse" or "avoid" || (text.WordAt(last + 2) is "cant" or "wont" && text.WordAt(last + 3) is "have" or "take" or "touch"));

    private bool IsPlanned(MessageText text, Mention mention)
    {
        if (IsAskedOfOthers(text, mention))
        {
            return true;
        }

        for (var i = mention.First - 1; i >= 0 && i >= mention.First - LookBack && !text[i + 1].AfterStop && !(text[i + 1].AfterPause && i < mention.First - 3); i--)
        {
            if (words.Planned.Contains(text.WordAt(i)) || IsStillToCome(text, i))
            {
                return !IsPrescribed(text, i) && !IsAlreadyDone(text, i, mention.First);
            }

            if (words.Done.Contains(text.WordAt(i)))
            {
                return IsAsked(text, i);
            }
        }

        return IsAskedInFront(text, mention) || IsWish(text, mention.Last);
    }

    /// <summary>"on the list for", "my doctor sent me for".</summary>
    private bool IsStillToCome(MessageText text, int at) => text.WordAt(at) is "on" or "for" or "to"
        && (words.Waiting.Contains(text.WordAt(at - 1)) || (text.WordAt(at - 1) is "me" or "him" or "her" or "us" or "here" && words.Waiting.Contains(text.WordAt(at - 2))));

    /// <summary>"was told surgery would help", "surgery is planned", "surgery offered", "PT starts next week".</summary>
    private bool IsWish(MessageText text, int last)
    {
        var next = text.WordAt(last + 1) is "was" or "is" or "has" or "been" or "being" ? last + 2 : last + 1;
        return (text.WordAt(last + 1) is "not" && text.WordAt(last + 2) is "yet") || (text.WordAt(last + 1) is "on" && text.WordAt(last + 2) is "order") || words.NotYet.Contains(text.WordAt(last + 1)) || (next > last + 1 && words.NotYet.Contains(text.WordAt(next)) && text.WordAt(next) is not ("would" or "will"))
            || (text.WordAt(last + 1) is "is" or "was" && text.WordAt(last + 2) is "next" or "coming" or "an" or "required");
    }

    /// <summary>"the doctor suggested diclofenac": where doctors speak of tablets so, they gave them.</summary>
    private static bool IsPrescribed(MessageText text, int planned) =>
        text.WordAt(planned) is "suggested" or "advised" && text.WordAt(planned - 1) is "has" or "have" or "had" && text.WordAt(planned - 2) is "doctor";

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

    /// <summary>"has anyone had luck with Botox".</summary>
    private static bool IsAskedOfOthers(MessageText text, Mention mention)
    {
        var start = Sentence.Start(text, mention.First);
        return mention.First - start <= 8 && (text.WordAt(start) is "anyone" or "anybody" || text.WordAt(start + 1) is "anyone" or "anybody");
    }

    /// <summary>"what is hydrodissection", "is PT good for this?"</summary>
    private static bool IsAskedInFront(MessageText text, Mention mention)
    {
        var start = Sentence.Start(text, mention.First);
        var asks = text.WordAt(start) is "what" or "is" or "are" or "does" or "do" or "can" or "could" or "how" or "would" or "should" or "will" or "why" or "when" or "explain" or "which"
            && !(text.WordAt(start) is "what" && text.WordAt(start + 1) is "helps" or "helped" or "works" or "worked" or "has" or "makes" or "i");
        return asks && mention.First - start <= 7;
    }
}
