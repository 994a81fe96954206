using System.Runtime.InteropServices;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>A place in the graph where phrases end, and the last word that led there.</summary>
internal readonly record struct PhraseEnd(int Node, int Last);

/// <summary>The words of many phrases as one graph: common beginnings are shared, and all ways through a bracket meet behind it.</summary>
internal sealed class PhraseGraph(Vocabulary vocabulary, Spelling spelling)
{
    private const int Root = 0;
    private const int AnyNumber = -2;
    private const int AnyWord = -3;
    private const int UpToThree = -4;
    private const int GapLength = 3;

    private readonly Dictionary<long, int> _edges = [];
    private readonly Dictionary<(int From, string Bracket), int> _behind = [];
    private readonly List<Node> _nodes = [default];

    /// <summary>Adds a phrase; the nodes where it ends.</summary>
    public IEnumerable<int> Add(string pattern)
    {
        // A phrase that begins with an optional part is two phrases: nothing may be skipped before the first word.
        var parts = PhrasePattern.Parse(pattern);
        while (parts is [.., { Kind: PartKind.UpToThree }])
        {
            parts.RemoveAt(parts.Count - 1);
        }

        while (parts is [{ Kind: PartKind.Optional } first, ..])
        {
            parts[0] = first with { Kind = PartKind.OneOf };
            yield return Append(Root, parts);
            parts.RemoveAt(0);
        }

        if (parts.Count > 0)
        {
            yield return Append(Root, parts);
        }
    }

    /// <summary>Collects every end of a phrase that begins with a word.</summary>
    public void Walk(MessageText text, int first, List<PhraseEnd> ends)
    {
        if (text[first].Word >= 0 || text[first].IsNumber)
        {
            Walk(text, first, Root, first, ends);
        }
    }

    private void Walk(MessageText text, int at, int node, int first, List<PhraseEnd> ends)
    {
        while (true)
        {
            if (_nodes[node].EndsPhrase && at > first)
            {
                ends.Add(new PhraseEnd(node, at - 1));
            }

            foreach (var behind in _nodes[node].Skips ?? [])
            {
                Walk(text, at, behind, first, ends);
            }

            if (at >= text.Count || (at > first && text[at].AfterPause))
            {
                return;
            }

            if (_nodes[node].IsWild)
            {
                WalkWild(text, at, node, first, ends);
            }

            var word = text[at].Word;
            if (word < 0 || !_edges.TryGetValue(Key(node, word), out node))
            {
                return;
            }

            at++;
        }
    }

    private void WalkWild(MessageText text, int at, int node, int first, List<PhraseEnd> ends)
    {
        if (text[at].IsNumber && _edges.TryGetValue(Key(node, AnyNumber), out var number))
        {
            Walk(text, at + 1, number, first, ends);
        }

        if (_edges.TryGetValue(Key(node, AnyWord), out var one))
        {
            Walk(text, at + 1, one, first, ends);
        }

        if (_edges.TryGetValue(Key(node, UpToThree), out var gap))
        {
            for (var skipped = 0; skipped <= GapLength && at + skipped < text.Count && text.SameClause(at, at + skipped) && (skipped == 0 || !text[at + skipped].AfterPause); skipped++)
            {
                Walk(text, at + skipped, gap, first, ends);
            }
        }
    }

    private int Append(int node, List<PhrasePart> parts)
    {
        node = Through(node, parts);
        CollectionsMarshal.AsSpan(_nodes)[node].EndsPhrase = true;
        return node;
    }

    private int Through(int node, List<PhrasePart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var part = JoinedWithNot(parts, ref i);
            node = part.Kind switch
            {
                PartKind.Words => Tokenizer.Normalize(part.Text, spelling).Aggregate(node, (at, word) => Step(at, vocabulary.Add(word))),
                PartKind.AnyNumber => Wild(node, AnyNumber),
                PartKind.AnyWord => Wild(node, AnyWord),
                PartKind.UpToThree => Wild(node, UpToThree),
                _ => Bracket(node, part),
            };
        }

        return node;
    }

    /// <summary>"(is|was) not" is written "(isnt|wasnt)" in messages.</summary>
    private PhrasePart JoinedWithNot(List<PhrasePart> parts, ref int i)
    {
        var part = parts[i];
        if (part.Kind != PartKind.OneOf || i + 1 >= parts.Count || parts[i + 1] is not { Kind: PartKind.Words } next || !(next.Text == "not" || next.Text.StartsWith("not ", StringComparison.Ordinal)) || !part.Choices.All(c => spelling.JoinedWithNot(c) is not null))
        {
            return part;
        }

        parts[i + 1] = next with { Text = next.Text[3..].Trim() };
        return part with { Text = part.Text + " not", Choices = [.. part.Choices.Select(c => spelling.JoinedWithNot(c)!)] };
    }

    private int Bracket(int node, PhrasePart part)
    {
        if (!_behind.TryGetValue((node, part.Text), out var behind))
        {
            behind = NewNode();
            _behind.Add((node, part.Text), behind);
            foreach (var choice in part.Choices)
            {
                Skip(Through(node, PhrasePattern.Parse(choice)), behind);
            }

            if (part.Kind == PartKind.Optional)
            {
                Skip(node, behind);
            }
        }

        return behind;
    }

    private int Wild(int node, int kind)
    {
        CollectionsMarshal.AsSpan(_nodes)[node].IsWild = true;
        return Step(node, kind);
    }

    private int Step(int node, int word)
    {
        if (!_edges.TryGetValue(Key(node, word), out var next))
        {
            next = NewNode();
            _edges.Add(Key(node, word), next);
        }

        return next;
    }

    private int NewNode()
    {
        _nodes.Add(default);
        return _nodes.Count - 1;
    }

    private void Skip(int from, int to)
    {
        if (from != to)
        {
            ref var node = ref CollectionsMarshal.AsSpan(_nodes)[from];
            node.Skips = [.. node.Skips ?? [], to];
        }
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private struct Node
    {
        public bool EndsPhrase;
        public bool IsWild;
        public int[]? Skips;
    }
}
