using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>A place in the graph where phrases end, and the last word that led there.</summary>
internal readonly record struct PhraseEnd(int Node, int Last);

/// <summary>The words of many phrases as one graph: common beginnings are shared, and all ways through a bracket meet behind it.</summary>
internal sealed class PhraseGraph(int words)
{
    /// <summary>Where every phrase begins.</summary>
    public const int Root = 0;

    private const int GapLength = 3;

    private readonly Dictionary<long, int> _edges = new(words);
    private readonly List<Node> _nodes = new(words + 1) { default };

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
        if (text[at].IsNumber && _edges.TryGetValue(Key(node, Wild(PartKind.AnyNumber)), out var number))
        {
            Walk(text, at + 1, number, first, ends);
        }

        if (_edges.TryGetValue(Key(node, Wild(PartKind.AnyWord)), out var one))
        {
            Walk(text, at + 1, one, first, ends);
        }

        if (_edges.TryGetValue(Key(node, Wild(PartKind.UpToThree)), out var gap))
        {
            for (var skipped = 0; skipped <= GapLength && at + skipped < text.Count && text.SameClause(at, at + skipped) && (skipped == 0 || !text[at + skipped].AfterPause); skipped++)
            {
                Walk(text, at + skipped, gap, first, ends);
            }
        }
    }

    /// <summary>The node behind a word; new when no phrase went there before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Step(int node, int word)
    {
        ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, Key(node, word), out var known);
        next = known ? next : NewNode();
        return next;
    }

    /// <summary>The node behind a part that stands for many words.</summary>
    public int StepWild(int node, PartKind kind)
    {
        CollectionsMarshal.AsSpan(_nodes)[node].IsWild = true;
        return Step(node, Wild(kind));
    }

    /// <summary>A place that nothing leads to yet.</summary>
    public int NewNode()
    {
        _nodes.Add(default);
        return _nodes.Count - 1;
    }

    /// <summary>Says that a phrase ends at a node.</summary>
    public void EndPhrase(int node) => CollectionsMarshal.AsSpan(_nodes)[node].EndsPhrase = true;

    /// <summary>Leads from one node to another without a word.</summary>
    public void Skip(int from, int to)
    {
        if (from != to)
        {
            ref var node = ref CollectionsMarshal.AsSpan(_nodes)[from];
            node.Skips = [.. node.Skips ?? [], to];
        }
    }

    private static int Wild(PartKind kind) => -1 - (int)kind;

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private struct Node
    {
        public bool EndsPhrase;
        public bool IsWild;
        public int[]? Skips;
    }
}
