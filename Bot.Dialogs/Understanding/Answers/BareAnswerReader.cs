using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>Yes, no, unsure or skip at the head of a message. A second answer after "actually" counts; two that contradict are said to.</summary>
internal sealed class BareAnswerReader
{
    private readonly PhraseBook<string> _answers;
    private readonly PhraseBook<string> _turns;
    private readonly FrozenSet<string> _skipFirst;

    public BareAnswerReader(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/answers.yaml");
        _answers = PhraseSections.Load(node, vocabulary, spelling, "yes", "no", "unsure", "skip", "yesWhenAsked", "noWhenAsked");
        _turns = PhraseSections.Load(node, vocabulary, spelling, "nothingLikeThat", "takesBack");
        _skipFirst = WordSet.Load(node, "skipFirst", vocabulary);
    }

    /// <summary>The answer of a message; None when it begins with none.</summary>
    public BareAnswer Read(MessageText text, Question? pending)
    {
        var asked = pending?.Kind == AnswerKind.YesNo;
        for (var at = 0; at < text.Count; at++)
        {
            if (First(text, at, asked) is { } first)
            {
                return Turned(text, first, Kind(first));
            }

            if (!_skipFirst.Contains(text.WordAt(at)))
            {
                break;
            }
        }

        return asked ? Later(text) : BareAnswer.None;
    }

    /// <summary>A plain yes or no that opens a later sentence: "Really like my. No, just my neck."</summary>
    private static BareAnswer Later(MessageText text)
    {
        for (var i = 1; i + 1 < text.Count; i++)
        {
            if (text[i].AfterStop && text[i + 1].AfterPause && Second(text, i) is { } answer)
            {
                return answer;
            }
        }

        return BareAnswer.None;
    }

    private PhraseMatch<string>? First(MessageText text, int at, bool asked)
    {
        PhraseMatch<string>? best = null;
        foreach (var match in _answers.AllAt(text, at))
        {
            var counts = asked || (!match.Meanings[0].EndsWith("WhenAsked", StringComparison.Ordinal) && IsBare(text, match));
            best = counts && (match.Last > (best?.Last ?? -1) || (match.Last == best?.Last && match.Meanings[0] is "unsure" or "skip")) ? match : best;
        }

        return best;
    }

    /// <summary>"no numbness" and "never had a shot" state a fact; "no, ..." answers.</summary>
    private static bool IsBare(MessageText text, PhraseMatch<string> match) =>
        match.Last > match.First || text.WordAt(match.First) is not ("no" or "never" or "not" or "none" or "nothing" or "negative" or "zero" or "agree" or "facts" or "true" or "fine" or "please" or "okay" or "right") || match.Last + 1 >= text.Count || text[match.Last + 1].AfterPause
        || text.WordAt(match.Last + 1) is "i" or "it" or "thanks" or "thank" or "not" or "and" or "but" or "sorry" or "please" or "yes";

    private BareAnswer Turned(MessageText text, PhraseMatch<string> first, BareAnswer answer)
    {
        var takenBack = false;
        for (var i = first.Last + 1; i < text.Count; i++)
        {
            if (_turns.LongestAt(text, i) is { } turn)
            {
                takenBack |= turn.Meanings[0] == "takesBack";
                if (turn.Meanings[0] == "nothingLikeThat" && answer is BareAnswer.Yes && (i == first.Last + 1 || text[i].AfterPause) && i <= first.Last + 3)
                {
                    return BareAnswer.No;
                }
            }

            if ((text[i].AfterPause || takenBack) && Second(text, i) is { } second && second != answer)
            {
                return takenBack ? second : BareAnswer.Contradictory;
            }
        }

        return answer;
    }

    /// <summary>A plain yes or no later in the message: "no ... yes", "yes... I said no".</summary>
    private static BareAnswer? Second(MessageText text, int at)
    {
        var said = text.WordAt(at) == "i" && text.WordAt(at + 1) is "said" or "mean" or "meant" ? at + 2 : at;
        var bare = said + 1 >= text.Count || text[said + 1].AfterPause || text.WordAt(said + 1) is "i" or "it" or "there" or "sometimes" or "actually" or "to" or "a";
        return text.WordAt(said) switch
        {
            "yes" when bare => BareAnswer.Yes,
            "no" when bare && (said + 1 >= text.Count || text[said + 1].AfterPause || said > at) => BareAnswer.No,
            _ => null,
        };
    }

    private static BareAnswer Kind(PhraseMatch<string> match) => match.Meanings[0] switch
    {
        "yes" or "yesWhenAsked" => BareAnswer.Yes,
        "no" or "noWhenAsked" => BareAnswer.No,
        "skip" => BareAnswer.Skip,
        _ => BareAnswer.Unsure,
    };
}
