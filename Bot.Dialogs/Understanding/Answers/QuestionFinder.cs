using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>Finds the parts of a message that ask: "I got a pacemaker, can I have the ablation" asks from "can I" on (content: lexicon/acts.yaml).</summary>
internal sealed class QuestionFinder
{
    private readonly PhraseBook<string> _anywhere;
    private readonly PhraseBook<string> _first;
    private readonly PhraseBook<string> _beforeName;
    private readonly FrozenSet<string> _auxiliaries;
    private readonly FrozenSet<string> _elliptic;
    private readonly PhraseBook<string> _statements;

    public QuestionFinder(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/acts.yaml");
        _anywhere = PhraseSections.Load(node, vocabulary, spelling, "asksAnywhere");
        _first = PhraseSections.Load(node, vocabulary, spelling, "asksFirst");
        _beforeName = PhraseSections.Load(node, vocabulary, spelling, "asksWithName");
        _auxiliaries = WordSet.Load(node, "auxiliaries", vocabulary);
        _elliptic = WordSet.Load(node, "statesAfterAuxiliary", vocabulary);
        _statements = PhraseSections.Load(node, vocabulary, spelling, "statesAfterAll");
    }

    /// <summary>First and last word of every part that asks, in order, none within another.</summary>
    /// <param name="text">The message.</param>
    /// <param name="names">Places where a treatment or an illness is named: "is sciatica ..." asks, "is burning ..." states.</param>
    public List<(int First, int Last)> In(MessageText text, IReadOnlySet<int> names)
    {
        List<(int First, int Last)> found = [];
        for (var at = 0; at < text.Count; at++)
        {
            if (_statements.LongestAt(text, at) is { } statement)
            {
                at = statement.Last;
            }
            else if (Begins(text, at, names))
            {
                var last = text.SentenceEnd(at);
                found.Add((at, last));
                at = last;
            }
        }

        return found;
    }

    /// <summary>The sentence of a word ends with a question mark.</summary>
    public static bool IsMarked(MessageText text, int word) =>
        text.SentenceEnd(word) + 1 is var next && next < text.Count ? (text[next].Before & Gap.Question) != 0 : text.Asks;

    /// <summary>", which is the right one" goes on with a statement.</summary>
    private static bool IsRelative(MessageText text, int at) => at > text.SentenceStart(at) && text.WordAt(at) is "which" or "whose" or "who";

    private bool Begins(MessageText text, int at, IReadOnlySet<int> names) =>
        _anywhere.LongestAt(text, at) is not null
        || ((at == text.SentenceStart(at) || text[at].AfterPause)
            && !IsRelative(text, at)
            && (_first.LongestAt(text, at) is not null || (_beforeName.LongestAt(text, at) is { } match && names.Contains(match.Last + 1)) || BeginsWithAuxiliary(text, at)));

    private bool BeginsWithAuxiliary(MessageText text, int at) =>
        text.SentenceEnd(at) - at >= 2 && _auxiliaries.Contains(text.WordAt(at)) && !_elliptic.Contains(text.WordAt(at + 1));
}
