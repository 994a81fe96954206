using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>"Change my answer about blood thinners": which earlier answer shall be asked for anew (content: lexicon/reopen.yaml). Only when the message says no new answer itself.</summary>
internal sealed class ReopenReader
{
    private const string Asks = "asks";
    private const string Fills = "fills";

    private readonly PhraseBook<string> _asks;
    private readonly PhraseBook<string> _fills;
    private readonly PhraseBook<string> _topics;

    public ReopenReader(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/reopen.yaml");
        _asks = PhraseSections.Load(node, vocabulary, spelling, Asks);
        _fills = PhraseSections.Load(node, vocabulary, spelling, Fills);
        _topics = PhraseSections.Load(node["topics"], vocabulary, spelling, [.. node["topics"].Keys]);
    }

    /// <summary>The answer to ask for anew, or null.</summary>
    public EarlierAnswer? Read(Reading reading)
    {
        var text = reading.Text;
        var at = Skip(text, 0);
        if (at >= text.Count || _asks.LongestAt(text, at) is not { } asked)
        {
            return null;
        }

        at = Skip(text, asked.Last + 1);
        return at < text.Count && _topics.LongestAt(text, at) is { } topic && Skip(text, topic.Last + 1) >= text.Count ? Topic(topic.Meanings[0]) : null;
    }

    private int Skip(MessageText text, int at)
    {
        while (at < text.Count && _fills.LongestAt(text, at) is { } fill)
        {
            at = fill.Last + 1;
        }

        return at;
    }

    // "caution:CA-BLOOD" names one of a kind, "caution" all of it.
    private static EarlierAnswer Topic(string name)
    {
        var parts = name.Split(':', 2);
        return new EarlierAnswer(Enum.Parse<Slot>(parts[0], ignoreCase: true), parts.Length > 1 ? parts[1] : null);
    }
}
