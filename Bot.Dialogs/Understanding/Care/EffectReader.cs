using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>Gives every word of success or failure to the treatments it speaks of.</summary>
internal sealed class EffectReader(TreatmentWords words)
{
    private const int Farthest = 30;
    private const int FarthestAhead = 9;

    /// <summary>Writes the effects into the treatments.</summary>
    public void Read(Reading reading, List<Tried> tried)
    {
        if (tried.Count == 0)
        {
            return;
        }

        // What is said next, with no new treatment between, is said of the same ones: "both helped, then wore off".
        List<Tried> before = [];
        foreach (var effect in reading.Named("effects"))
        {
            if (tried.Before(effect.First + 1, t => t.Mention.First) is { } itself && itself.Mention.Last >= effect.Last || IsImagined(reading, effect) || reading.Assertions.At(effect.First, effect.Last).Who == Person.Other || IsOfSomethingElse(reading.Text, tried, effect))
            {
                continue;
            }

            var spokenOf = SpokenOf(reading, tried, effect).ToList();
            var code = Code(reading, effect, tried, spokenOf);
            if (before.Count > 0 && (spokenOf.Count == 1 ? before.Contains(spokenOf[0]) : spokenOf.Count == 0 && SpeaksOfAll(reading.Text, effect)))
            {
                spokenOf = before;
            }

            spokenOf.ForEach(t => t.Say(code));
            before = spokenOf;
        }

        foreach (var silent in tried.Where(t => t.Effect is null))
        {
            var verdict = words.Verdict(reading.Text, silent.Mention.Last) ?? (Limits.IsRefuted(reading.Text, silent.Mention.Last) ? "none" : null);
            if (verdict is not null)
            {
                silent.Say(verdict);
            }
        }
    }

    /// <summary>"none of them helped": a denied success is none.</summary>
    private static string Code(Reading reading, Mention effect, List<Tried> tried, List<Tried> spokenOf)
    {
        var code = effect.Concept.Code;
        if (code == "same")
        {
            // "massage, same deal": as the one before it.
            return tried.FindLast(t => t.Effect is not null && spokenOf.Count > 0 && t.Mention.First < spokenOf[0].Mention.First)?.Effect ?? "unknown";
        }

        if (code is "good" or "some" && Limits.IsShort(reading, effect))
        {
            return "temp";
        }

        return code is "good" or "some" && reading.Assertions.At(effect.First, effect.Last).Status == EvidenceStatus.Absent ? "none" : code;
    }

    /// <summary>"screens make it worse": what makes it worse is no treatment.</summary>
    private bool IsOfSomethingElse(MessageText text, List<Tried> tried, Mention effect)
    {
        var before = effect.First - 1;
        return effect.Concept.Code is "worse" && before >= 0 && !text[effect.First].AfterPause && text.WordAt(effect.First) is "make" or "makes" or "made"
            && !words.Subjects.Contains(text.WordAt(before)) && !(tried.Before(effect.First, t => t.Mention.First) is { } nearest && nearest.Mention.Last >= before - 3);
    }

    private bool IsImagined(Reading reading, Mention effect)
    {
        var text = reading.Text;
        for (var i = effect.First - 1; i >= 0 && i >= effect.First - 2; i--)
        {
            if (words.Imagined.Contains(text.WordAt(i)) && !text[i + 1].AfterPause)
            {
                return !(text.WordAt(i) is "does" or "do" && text.WordAt(i - 1) is "that" or "it" or "which" or "really" or "they" or "this") && text.WordAt(i - 1) is not ("seem" or "seems" or "seemed" or "due" or "thanks");
            }
        }

        return false;
    }

    private IEnumerable<Tried> SpokenOf(Reading reading, List<Tried> tried, Mention effect)
    {
        var text = reading.Text;
        var next = tried.After(effect.Last, t => t.Mention.First);
        var previous = tried.Before(effect.First, t => t.Mention.First);
        if (next is not null && IsAhead(reading, previous, effect, next))
        {
            return List(text, tried, next, 1);
        }

        if (previous is null || TooFar(text, previous, effect))
        {
            return next is not null && effect.Concept["before"] is not null && text.ClauseStart(next.Mention.First) == text.ClauseStart(effect.First) && next.Mention.First - effect.Last <= FarthestAhead ? List(text, tried, next, 1) : [];
        }

        if (SpeaksOfAll(text, effect))
        {
            return tried.Skip(tried.IndexFrom(effect.First - Farthest, t => t.Mention.First)).TakeWhile(t => t.Mention.Last < effect.First).Where(t => t.Effect is null && t.Asserted.HoldsNow && !TooFar(text, t, effect));
        }

        if (words.LastOnly.Contains(text.WordAt(effect.First - 1)) && text.WordAt(effect.First - 2) is not ("none" or "of" or "all" or "any"))
        {
            return ListBack(text, tried, previous).TakeLast(text.WordAt(effect.First - 1) is "which" ? 1 : 9);
        }

        return ListBack(text, tried, previous);
    }

    /// <summary>"both helped", "none of them worked".</summary>
    private static bool SpeaksOfAll(MessageText text, Mention effect)
    {
        for (var i = Math.Max(0, effect.First - 2); i <= effect.First; i++)
        {
            if (text.WordAt(i) is "both" or "all" or "they" or "neither" or "none" or "nothing" or "these" or "everything")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it speaks of the treatment after it: "no relief from PT", "what helps is ice".</summary>
    private static bool IsAhead(Reading reading, Tried? previous, Mention effect, Tried next)
    {
        var text = reading.Text;
        var between = text.WordAt(effect.Last + 1);
        if (text.WordAt(effect.Last) is "from" or "with" || between is "from" or "with" or "by" || (between is "is" or "are" or "was" && next.Mention.First - effect.Last <= 4))
        {
            return next.Mention.First - effect.Last <= 6 && !HasStop(text, effect.Last, next.Mention.First);
        }

        // "some ice helps": the word that limits stands before its treatment; the effect follows.
        var sameClause = text.SameClause(effect.First, next.Mention.First) && !HasStop(text, effect.Last, next.Mention.First) && next.Mention.First - effect.Last <= FarthestAhead;
        return previous is null && sameClause && effect.Concept["before"] is not null && text.WordAt(effect.Last + 1) is not ("and" or "but" or "so");
    }

    private static bool HasStop(MessageText text, int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (text[i].AfterStop)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>More than one sentence away, or the next sentence speaks of something else.</summary>
    private static bool TooFar(MessageText text, Tried previous, Mention effect)
    {
        var stops = 0;
        for (var i = previous.Mention.Last + 1; i <= effect.First; i++)
        {
            stops += text[i].AfterStop ? 1 : 0;
        }

        return stops > 1 || (stops == 1 && effect.First - Sentence.Start(text, effect.First) > 6) || effect.First - previous.Mention.Last > 25;
    }

    /// <summary>The treatment and those joined to it before.</summary>
    private List<Tried> ListBack(MessageText text, List<Tried> tried, Tried last) => List(text, tried, last, -1);

    private List<Tried> List(MessageText text, List<Tried> tried, Tried from, int step)
    {
        List<Tried> list = [from];
        for (var i = tried.IndexFrom(from.Mention.First, t => t.Mention.First); i + step >= 0 && i + step < tried.Count; i += step)
        {
            var (a, b) = step < 0 ? (tried[i + step], tried[i]) : (tried[i], tried[i + step]);
            if (!AreJoined(text, a, b))
            {
                break;
            }

            list.Insert(step < 0 ? 0 : list.Count, tried[i + step]);
        }

        return list;
    }

    private bool AreJoined(MessageText text, Tried a, Tried b)
    {
        for (var i = a.Mention.Last + 1; i < b.Mention.First; i++)
        {
            if ((!words.Joined.Contains(text.WordAt(i)) && !text[i].IsNumber && !words.Done.Contains(text.WordAt(i)) && text.WordAt(i) is not ("i" or "tried")) || text[i].AfterStop)
            {
                return false;
            }
        }

        return a.Effect is null && b.Mention.First - a.Mention.Last <= 8 && !text[b.Mention.First].AfterStop && a.Asserted.Status == b.Asserted.Status;
    }
}
