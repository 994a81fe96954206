using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>One word of a question.</summary>
/// <param name="Stem">Without its ending, typos mended.</param>
/// <param name="Carries">Carries meaning: no stop word.</param>
/// <param name="Known">Some text of the content has it, or one close to it.</param>
internal readonly record struct QuestionWord(string Stem, bool Carries, bool Known = true);

/// <summary>The words of a question, with where each stands.</summary>
internal sealed class QuestionText
{
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    public QuestionText(ImmutableArray<QuestionWord> words)
    {
        Words = words;
        for (var at = 0; at < words.Length; at++)
        {
            _first.TryAdd(words[at].Stem, at);
        }
    }

    public ImmutableArray<QuestionWord> Words { get; }

    /// <summary>A word that the content does not know carries meaning: what is asked about may be something else altogether.</summary>
    public bool IsStrange => Words.Any(w => w is { Carries: true, Known: false });

    /// <summary>Every stem once.</summary>
    public IEnumerable<string> Stems => _first.Keys;

    public bool Has(string stem) => _first.ContainsKey(stem);

    /// <summary>The phrase stands in the question word by word.</summary>
    public bool Has(ImmutableArray<string> phrase) => _first.TryGetValue(phrase[0], out var from) && Place(phrase, from) >= 0;

    public bool HasAny(ImmutableArray<ImmutableArray<string>> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Has(phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the phrase stands word by word; -1 when it does not.</summary>
    public int Place(ImmutableArray<string> phrase, int from)
    {
        for (var at = from; at + phrase.Length <= Words.Length; at++)
        {
            if (StandsAt(phrase, at))
            {
                return at;
            }
        }

        return -1;
    }

    public bool StandsAt(ImmutableArray<string> phrase, int at)
    {
        var same = 0;
        while (same < phrase.Length && at + same < Words.Length && Words[at + same].Stem == phrase[same])
        {
            same++;
        }

        return same == phrase.Length;
    }

    /// <summary>The places of all words of the phrase, in any order; null when one is missing.</summary>
    public int[]? Scattered(ImmutableArray<string> phrase)
    {
        foreach (var stem in phrase)
        {
            if (!_first.ContainsKey(stem))
            {
                return null;
            }
        }

        return [.. phrase.Select(stem => _first[stem])];
    }
}
