using System.Buffers;
using System.Runtime.CompilerServices;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>Writes phrases in the language of <see cref="PhrasePattern"/> into a graph.</summary>
internal sealed class PhraseWriter(PhraseGraph graph, Vocabulary vocabulary, Spelling spelling)
{
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz ");

    private readonly Dictionary<(int From, ulong Bracket), int> _behind = [];

    /// <summary>Adds a phrase; the nodes where it ends.</summary>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public List<int> Add(ReadOnlySpan<char> phrase)
    {
        List<int> ends = [];
        var pattern = WithoutTail(phrase);
        var (start, end) = PhrasePattern.Part(pattern, 0);
        while (start < end && pattern[start] == '[')
        {
            // A phrase that begins with an optional part is two phrases: nothing may be skipped before the first word.
            ends.Add(Finish(Go(Bracket(PhraseGraph.Root, pattern[start..end], mayMiss: false), pattern[end..])));
            pattern = pattern[end..];
            (start, end) = PhrasePattern.Part(pattern, 0);
        }

        if (start < end)
        {
            ends.Add(Finish(Go(PhraseGraph.Root, pattern)));
        }

        return ends;
    }

    /// <summary>Words at the end that may be anything add nothing.</summary>
    private static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> pattern)
    {
        pattern = pattern.Trim();
        while (pattern.EndsWith(" .."))
        {
            pattern = pattern[..^3].TrimEnd();
        }

        return pattern;
    }

    private int Finish(int node)
    {
        graph.EndPhrase(node);
        return node;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Go(int node, ReadOnlySpan<char> pattern)
    {
        for (var (start, end) = PhrasePattern.Part(pattern, 0); start < end; (start, end) = PhrasePattern.Part(pattern, end))
        {
            var part = pattern[start..end];
            switch (PhrasePattern.Kind(part))
            {
                case PartKind.Word:
                    end = EndOfWords(pattern, end);
                    node = Words(node, pattern[start..end]);
                    break;
                case PartKind.OneOf or PartKind.WithEnding:
                    node = OneOf(node, pattern, part, ref end);
                    break;
                case PartKind.Optional:
                    node = Bracket(node, part, mayMiss: true);
                    break;
                case var wild:
                    node = graph.StepWild(node, wild);
                    break;
            }
        }

        return node;
    }

    /// <summary>Plain words in a row are normalized together, as those of a message are.</summary>
    private static int EndOfWords(ReadOnlySpan<char> pattern, int end)
    {
        for (var (start, next) = PhrasePattern.Part(pattern, end); start < next && PhrasePattern.Kind(pattern[start..next]) == PartKind.Word; (start, next) = PhrasePattern.Part(pattern, next))
        {
            end = next;
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Words(int node, ReadOnlySpan<char> words)
    {
        if (words.IndexOfAnyExcept(PlainLetters) >= 0 || !IsWritten(words))
        {
            return Tokenizer.Normalize(words.ToString(), spelling).Aggregate(node, (at, word) => graph.Step(at, vocabulary.Add(word)));
        }

        foreach (var range in words.Split(' '))
        {
            node = words[range].IsEmpty ? node : graph.Step(node, vocabulary.Add(words[range]));
        }

        return node;
    }

    /// <summary>Whether no word is changed by normalization, as most are not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsWritten(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word is "not" || spelling.Meant(word) is not null || spelling.IsFiller(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"(is|was) not" is written "(isnt|wasnt)" in messages.</summary>
    private int OneOf(int node, ReadOnlySpan<char> pattern, ReadOnlySpan<char> part, ref int end)
    {
        var (start, next) = PhrasePattern.Part(pattern, end);
        if (start == next || pattern[start..next] is not "not" || PhrasePattern.Choices(part).Exists(c => spelling.JoinedWithNot(c) is null))
        {
            return Bracket(node, part, mayMiss: false);
        }

        end = next;
        return Bracket(node, $"({string.Join('|', PhrasePattern.Choices(part).Select(spelling.JoinedWithNot))})", mayMiss: false);
    }

    /// <summary>All ways through a bracket meet behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Bracket(int node, ReadOnlySpan<char> bracket, bool mayMiss)
    {
        var key = (node, Fingerprint(bracket));
        if (_behind.TryGetValue(key, out var behind))
        {
            return behind;
        }

        behind = graph.NewNode();
        _behind.Add(key, behind);
        if (bracket[0] is '(' or '[')
        {
            var inside = bracket[1..^1];
            for (var at = 0; at <= inside.Length;)
            {
                var end = PhrasePattern.EndOfChoice(inside, at);
                graph.Skip(Go(node, inside[at..end].Trim()), behind);
                at = end + 1;
            }
        }
        else
        {
            PhrasePattern.Choices(bracket).ForEach(choice => graph.Skip(Go(node, choice), behind));
        }

        if (mayMiss)
        {
            graph.Skip(node, behind);
        }

        return behind;
    }

    /// <summary>64 bits of FNV-1a: brackets are told apart without keeping their text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Fingerprint(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }
}
