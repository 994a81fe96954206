using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>"3 weeks, no sorry months", "actually it's the other knee": finds where a message corrects itself or an earlier one (content: lexicon/corrections.yaml).</summary>
internal sealed class CorrectionReader
{
    private readonly PhraseBook<string> _replaces;
    private readonly PhraseBook<string> _takesBack;

    public CorrectionReader(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/corrections.yaml");
        _replaces = PhraseSections.Load(node, vocabulary, spelling, "replaces");
        _takesBack = PhraseSections.Load(node, vocabulary, spelling, "takesBack");
    }

    /// <summary>Whether the message takes something back, an earlier message included.</summary>
    public bool TakesBack(MessageText text)
    {
        foreach (var match in _takesBack.Scan(text))
        {
            if (match.First <= 3 || text[match.First].AfterPause)
            {
                return true;
            }
        }

        return Cues(text).Count > 0;
    }

    /// <summary>Where the message corrects itself: the last word of each cue.</summary>
    public List<PhraseMatch<string>> Cues(MessageText text) => _replaces.Scan(text).FindAll(m => (m.First > 0 || text.WordAt(m.First) is "sorry") && IsCue(text, m));

    /// <summary>"sorry, 3 months" corrects; "I am sorry to bother you" does not.</summary>
    private static bool IsCue(MessageText text, PhraseMatch<string> match)
    {
        if (text.WordAt(match.First) == "sorry")
        {
            return text.WordAt(match.First - 1) is not ("am" or "so" or "very" or "really" or "feel") && (match.Last > match.First || (match.Last + 1 < text.Count && text[match.Last + 1].AfterPause) || text[match.First].AfterPause);
        }

        return match.Last > match.First || text[match.First].AfterPause || text.WordAt(match.First) is "actually";
    }
}
