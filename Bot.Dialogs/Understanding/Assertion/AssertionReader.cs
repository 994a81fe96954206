using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Assertion;

/// <summary>Reads denial, time, person and doubt, once for all readers (clinical/red-flags section 1; content: lexicon/assertion.yaml).</summary>
internal sealed class AssertionReader
{
    private readonly PhraseBook<CueKind> _cues;
    private readonly FrozenSet<string> _havingVerbs;
    private readonly FrozenSet<string> _adverbs;
    private readonly FrozenSet<string> _joiners;
    private readonly RelativeReader _relatives;

    private AssertionReader(PhraseBook<CueKind> cues, ContentNode node)
    {
        _cues = cues;
        _havingVerbs = Words(node, "havingVerbs");
        _adverbs = Words(node, "adverbs");
        _joiners = Words(node, "joiners");
        _relatives = new RelativeReader(node);
    }

    /// <summary>Reads assertion.yaml.</summary>
    /// <exception cref="ContentException">A phrase is malformed.</exception>
    public static AssertionReader Load(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/assertion.yaml");
        var cues = new PhraseBook<CueKind>(vocabulary, spelling);
        foreach (var kind in Enum.GetValues<CueKind>())
        {
            var name = char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
            cues.AddAll(node.String(name), kind);
        }

        return new AssertionReader(cues, node);
    }

    /// <summary>Marks every word of a message.</summary>
    public AssertionMap Read(MessageText text)
    {
        var map = new AssertionMap(text.Count);
        var cues = _cues.Scan(text);
        foreach (var cue in cues)
        {
            if (cue.Meanings[0] == CueKind.Double)
            {
                map.Set(cue.First, text.ClauseEnd(cue.Last), AssertionMap.Mark.Affirmed);
            }
        }

        foreach (var cue in cues)
        {
            Apply(text, cues, cue, map);
        }

        return map;
    }

    private void Apply(MessageText text, List<PhraseMatch<CueKind>> cues, PhraseMatch<CueKind> cue, AssertionMap map)
    {
        var end = text.ClauseEnd(cue.Last);
        switch (cue.Meanings[0])
        {
            case CueKind.Negation when cue.First == cue.Last && cue.Last + 1 < text.Count && text.WordAt(cue.Last) is "no" && text[cue.Last + 1].AfterPause:
                // "orthotics (no), PT": it answers what stands before it.
                break;
            case CueKind.Negation:
                map.Deny(cue.Last + 1, EndOfList(text, cue.Last + 2, end), cue.Last);
                break;
            case CueKind.VerbNegation:
                DenyVerb(text, cue.Last, end, map);
                break;
            case CueKind.NegationAfter:
                map.Deny(text.ClauseStart(cue.First), cue.First - 1, cue.First);
                break;
            case CueKind.Past when !SaysPresent(text, cues, cue) && IsPastTime(text, cue.Last) && !(text.WordAt(cue.Last) is "ago" && DatesTheCause(text, cue.First)):
                map.Set(text.ClauseStart(cue.First), end, AssertionMap.Mark.Past);
                break;
            case CueKind.PastAfter:
                map.Set(StartOfWhatIsOver(text, cue.First), cue.Last, AssertionMap.Mark.Past);
                break;
            case CueKind.Hypothetical:
                map.Set(cue.First, Sentence.End(text, cue.Last), AssertionMap.Mark.Hypothetical);
                break;
            case CueKind.Unsure:
                map.Set(cue.Last + 1, end, AssertionMap.Mark.Unsure);
                break;
            case CueKind.Others:
                map.Set(text.ClauseStart(cue.First), end, AssertionMap.Mark.Other);
                break;
            case CueKind.Relative:
                _relatives.Mark(text, cue.First, cue.Last, map);
                break;
            default:
                break;
        }
    }

    /// <summary>"no leg pain, 6/10, PT 8 weeks": a list of denied things ends before a number of its own.</summary>
    private static int EndOfList(MessageText text, int first, int end)
    {
        for (var i = first; i <= end; i++)
        {
            if (text[i].IsNumber && text[i].AfterPause)
            {
                return i - 1;
            }
        }

        return end;
    }

    /// <summary>"don't have any X": all that follows. "don't walk with X": only the walking, and verbs joined to it by "or".</summary>
    private void DenyVerb(MessageText text, int cue, int end, AssertionMap map)
    {
        if (cue + 1 < text.Count && text[cue + 1].AfterPause)
        {
            // "meloxicam hasn't, Tylenol has": the verb is left out.
            return;
        }

        var i = cue + 1;
        while (i <= end)
        {
            while (i < end && _adverbs.Contains(text.WordAt(i)))
            {
                i++;
            }

            if (_havingVerbs.Contains(text.WordAt(i)))
            {
                map.Deny(cue + 1, end, cue);
                return;
            }

            map.Deny(i, i, cue);
            i = NextJoined(text, i, end);
        }
    }

    private int NextJoined(MessageText text, int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (_joiners.Contains(text.WordAt(i)))
            {
                return i + 1;
            }
        }

        return end + 1;
    }

    /// <summary>"foot pain after an operation 2 years ago": the operation is past, the pain is not.</summary>
    private static bool DatesTheCause(MessageText text, int cue)
    {
        for (var i = cue - 1; i >= text.ClauseStart(cue) && i >= cue - 8; i--)
        {
            if (text.WordAt(i) is "once")
            {
                return false;
            }

            if (text.WordAt(i) is "after" or "since" or "following")
            {
                return i > text.SentenceStart(cue) && text.WordAt(i - 1) is not "once";
            }
        }

        return false;
    }

    /// <summary>"in 2015" and "when I was 12" are past, "in 3" is not; cues without a number always are.</summary>
    private static bool IsPastTime(MessageText text, int last) => !text[last].IsNumber || text[last].Number is >= 1930 and < 2100 || text.WordAt(last - 1) is "was";

    private static bool SaysPresent(MessageText text, List<PhraseMatch<CueKind>> cues, PhraseMatch<CueKind> past)
    {
        var start = Sentence.Start(text, past.First);
        var end = Sentence.End(text, past.Last);
        return cues.Exists(c => c.Meanings[0] == CueKind.Present && c.First >= start && c.Last <= end);
    }

    /// <summary>"I had weakness although that has resolved": the clause before, when this one only points at it.</summary>
    private static int StartOfWhatIsOver(MessageText text, int cue)
    {
        var start = text.ClauseStart(cue);
        var pointsBack = false;
        for (var i = start; i < cue; i++)
        {
            pointsBack |= text.WordAt(i) is "that" or "it" or "which" or "this" or "they" or "these" or "those";
        }

        return pointsBack && start > 0 && !text[start].AfterStop ? text.ClauseStart(start - 1) : start;
    }

    private static FrozenSet<string> Words(ContentNode node, string name) =>
        node.String(name).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
