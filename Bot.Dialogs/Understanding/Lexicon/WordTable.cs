using System.Collections.Frozen;
using System.Globalization;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>An interval of numbers.</summary>
internal readonly record struct Span(double Min, double Max)
{
    /// <summary>Both ends times a factor.</summary>
    public Span Times(double factor) => new(Min * factor, Max * factor);

    /// <summary>Each end times the same end of another.</summary>
    public Span Times(Span other) => new(Min * other.Min, Max * other.Max);

    /// <summary>The sum of both.</summary>
    public Span Plus(Span other) => new(Min + other.Min, Max + other.Max);
}

/// <summary>Single words with a number each, written "word=1" or "word=1..3" in a content file.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<string, Span> _spans;

    private WordTable(Dictionary<string, Span> spans) => _spans = spans.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads an entry and adds its words to the vocabulary, so that their typos are mended.</summary>
    /// <exception cref="ContentException">A word has no number.</exception>
    public static WordTable Load(ContentNode node, string name, Vocabulary vocabulary)
    {
        var spans = new Dictionary<string, Span>(StringComparer.Ordinal);
        foreach (var item in node.String(name).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = item.Split('=');
            spans[parts[0]] = parts.Length == 2 && Parse(parts[1]) is { } span ? span : throw node[name].Wrong($"'{item}' must look like word=1 or word=1..3");
            vocabulary.Add(parts[0]);
        }

        return new WordTable(spans);
    }

    /// <summary>The numbers of a word, or null.</summary>
    public Span? Find(string word) => _spans.TryGetValue(word, out var span) ? span : null;

    /// <summary>Whether the word is listed.</summary>
    public bool Has(string word) => _spans.ContainsKey(word);

    /// <summary>"3" or "2..5"; null when it is neither.</summary>
    public static Span? Parse(string text)
    {
        var ends = text.Split("..");
        return ends.Length <= 2 && Number(ends[0]) is { } min && Number(ends[^1]) is { } max ? new Span(min, max) : null;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
