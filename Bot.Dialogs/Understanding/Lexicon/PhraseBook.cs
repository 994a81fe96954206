using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>A phrase found in a message.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Meanings">All that it stands for.</param>
internal readonly record struct PhraseMatch<T>(int First, int Last, IReadOnlyList<T> Meanings);

/// <summary>Many phrases, found in one walk over the words of a message. Build it before the vocabulary is used to read.</summary>
/// <remarks>A tree of words: from each word of the message the longest phrase that begins there wins. Phrases never cross a pause.</remarks>
internal sealed class PhraseBook<T>(Vocabulary vocabulary, Spelling spelling)
{
    private const int AnyNumber = -2;
    private const int AnyOne = -3;
    private const int UpToThree = -4;
    private const int GapLength = 3;

    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<T>?> _meanings = [null];
    private readonly HashSet<int> _wild = [];

    /// <summary>Adds a phrase in the language of <see cref="PhrasePattern"/>. One phrase may stand for several things.</summary>
    public void Add(string pattern, T meaning)
    {
        foreach (var form in PhrasePattern.Expand(pattern))
        {
            var node = 0;
            foreach (var run in Runs(form))
            {
                node = run switch
                {
                    "<n>" => Wild(node, AnyNumber),
                    "*" => Wild(node, AnyOne),
                    ".." => Wild(node, UpToThree),
                    _ => Tokenizer.Normalize(run, spelling).Aggregate(node, (at, word) => Step(at, vocabulary.Add(word))),
                };
            }

            if (node != 0)
            {
                (_meanings[node] ??= []).Add(meaning);
            }
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

    /// <summary>The longest phrase at every place, overlapping ones included.</summary>
    public List<PhraseMatch<T>> ScanAll(MessageText text)
    {
        List<PhraseMatch<T>> found = [];
        for (var i = 0; i < text.Count; i++)
        {
            if (LongestAt(text, i) is { } match)
            {
                found.Add(match);
            }
        }

        return found;
    }

    /// <summary>The longest phrase that begins with a word; null when there is none.</summary>
    public PhraseMatch<T>? LongestAt(MessageText text, int first)
    {
        var best = (Last: -1, Node: 0);
        Walk(text, first, 0, first, ref best);
        return best.Last < 0 ? null : new PhraseMatch<T>(first, best.Last, _meanings[best.Node]!);
    }

    private void Walk(MessageText text, int at, int node, int first, ref (int Last, int Node) best)
    {
        while (true)
        {
            if (_meanings[node] is not null && at - 1 > best.Last)
            {
                best = (at - 1, node);
            }

            if (at >= text.Count || (at > first && text[at].AfterPause))
            {
                return;
            }

            if (_wild.Contains(node))
            {
                WalkWild(text, at, node, first, ref best);
            }

            var word = text[at].Word;
            if (word < 0 || !_edges.TryGetValue(Key(node, word), out node))
            {
                return;
            }

            at++;
        }
    }

    private void WalkWild(MessageText text, int at, int node, int first, ref (int Last, int Node) best)
    {
        if (text[at].IsNumber && _edges.TryGetValue(Key(node, AnyNumber), out var number))
        {
            Walk(text, at + 1, number, first, ref best);
        }

        if (_edges.TryGetValue(Key(node, AnyOne), out var one))
        {
            Walk(text, at + 1, one, first, ref best);
        }

        if (_edges.TryGetValue(Key(node, UpToThree), out var gap))
        {
            for (var skipped = 0; skipped <= GapLength && at + skipped < text.Count && text.SameClause(at, at + skipped); skipped++)
            {
                if (skipped > 0 && text[at + skipped].AfterPause)
                {
                    break;
                }

                Walk(text, at + skipped, gap, first, ref best);
            }
        }
    }

    /// <summary>The wild parts of a phrase, and the words between them.</summary>
    private static IEnumerable<string> Runs(string form)
    {
        List<string> run = [];
        foreach (var part in form.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is not ("<n>" or "*" or ".."))
            {
                run.Add(part);
                continue;
            }

            if (run.Count > 0)
            {
                yield return string.Join(' ', run);
                run.Clear();
            }

            yield return part;
        }

        if (run.Count > 0)
        {
            yield return string.Join(' ', run);
        }
    }

    private int Wild(int node, int kind)
    {
        _wild.Add(node);
        return Step(node, kind);
    }

    private int Step(int node, int word)
    {
        if (!_edges.TryGetValue(Key(node, word), out var next))
        {
            next = _meanings.Count;
            _meanings.Add(null);
            _edges.Add(Key(node, word), next);
        }

        return next;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
