using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>A phrase found in a message.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Meanings">All that it stands for.</param>
internal readonly record struct PhraseMatch<T>(int First, int Last, IReadOnlyList<T> Meanings);

/// <summary>Many phrases, found in one walk over the words of a message. Build it before the vocabulary is used to read. Phrases never cross a pause.</summary>
internal sealed class PhraseBook<T>
{
    private readonly PhraseGraph _graph;
    private readonly PhraseWriter _writer;
    private readonly List<List<T>?> _meanings = [];

    /// <summary>An empty book.</summary>
    /// <param name="vocabulary">Takes up the words of the phrases.</param>
    /// <param name="spelling">How phrases are normalized.</param>
    /// <param name="words">About how many words all phrases have, so that a large book does not grow step by step.</param>
    public PhraseBook(Vocabulary vocabulary, Spelling spelling, int words = 0)
    {
        _graph = new PhraseGraph(words);
        _writer = new PhraseWriter(_graph, vocabulary, spelling);
    }

    /// <summary>Adds phrases separated by semicolons.</summary>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public void AddAll(string phrases, T meaning)
    {
        foreach (var range in phrases.AsSpan().Split(';'))
        {
            var phrase = phrases.AsSpan(range).Trim();
            if (!phrase.IsEmpty)
            {
                Add(phrase, meaning);
            }
        }
    }

    /// <summary>Adds a phrase in the language of <see cref="PhrasePattern"/>. One phrase may stand for several things.</summary>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public void Add(ReadOnlySpan<char> pattern, T meaning)
    {
        foreach (var node in _writer.Add(pattern))
        {
            while (_meanings.Count <= node)
            {
                _meanings.Add(null);
            }

            (_meanings[node] ??= []).Add(meaning);
        }
    }

    /// <summary>The longest phrase at each place, from left to right, without overlap.</summary>
    public List<PhraseMatch<T>> Scan(MessageText text)
    {
        List<PhraseMatch<T>> found = [];
        for (var i = 0; i < text.Count; i++)
        {
            if (LongestAt(text, i) is { } match)
            {
                found.Add(match);
                i = match.Last;
            }
        }

        return found;
    }

    /// <summary>Every phrase at every place, shorter ones within longer ones included, in the order of their first word.</summary>
    public List<PhraseMatch<T>> ScanAll(MessageText text)
    {
        List<PhraseMatch<T>> found = [];
        List<PhraseEnd> ends = [];
        for (var i = 0; i < text.Count; i++)
        {
            ends.Clear();
            _graph.Walk(text, i, ends);
            foreach (var end in ends)
            {
                if (Meanings(end.Node) is { } meanings)
                {
                    found.Add(new PhraseMatch<T>(i, end.Last, meanings));
                }
            }
        }

        return found;
    }

    /// <summary>Every phrase that begins with a word.</summary>
    public List<PhraseMatch<T>> AllAt(MessageText text, int first)
    {
        List<PhraseEnd> ends = [];
        _graph.Walk(text, first, ends);
        List<PhraseMatch<T>> all = [];
        foreach (var end in ends)
        {
            if (Meanings(end.Node) is { } meanings)
            {
                all.Add(new PhraseMatch<T>(first, end.Last, meanings));
            }
        }

        return all;
    }

    /// <summary>The longest phrase that begins with a word; null when there is none.</summary>
    public PhraseMatch<T>? LongestAt(MessageText text, int first)
    {
        List<PhraseEnd> ends = [];
        _graph.Walk(text, first, ends);
        PhraseMatch<T>? longest = null;
        foreach (var end in ends)
        {
            if (end.Last > (longest?.Last ?? -1) && Meanings(end.Node) is { } meanings)
            {
                longest = new PhraseMatch<T>(first, end.Last, meanings);
            }
        }

        return longest;
    }

    private List<T>? Meanings(int node) => node < _meanings.Count ? _meanings[node] : null;
}
