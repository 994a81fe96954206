using System.Collections.Frozen;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>How a word of a message becomes the words the lexicon is written in (content: lexicon/spelling.yaml).</summary>
internal sealed class Spelling
{
    private readonly FrozenDictionary<string, string[]> _means;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _meansBySpan;
    private readonly FrozenDictionary<string, string> _withNot;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _plain;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _fillers;

    private Spelling(Dictionary<string, string[]> means, Dictionary<string, string> withNot, IEnumerable<string> fillers, IEnumerable<string> plain)
    {
        _means = means.ToFrozenDictionary(StringComparer.Ordinal);
        _meansBySpan = _means.GetAlternateLookup<ReadOnlySpan<char>>();
        _withNot = withNot.ToFrozenDictionary(StringComparer.Ordinal);
        _fillers = fillers.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _plain = plain.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads spelling.yaml and plain-words.yaml.</summary>
    public static Spelling Load(ContentSet content)
    {
        var node = content.Open("lexicon/spelling.yaml");
        var means = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var key in node["means"].Keys)
        {
            foreach (var said in Words(node["means"].String(key)))
            {
                means[said] = key.Split(' ');
            }
        }

        var withNot = Words(node.String("withNot")).ToDictionary(w => w, Contract, StringComparer.Ordinal);
        var plain = Words(content.Open("lexicon/plain-words.yaml").String("words"));
        return new Spelling(means, withNot, Words(node.String("fillers")), plain);
    }

    /// <summary>The words that a word stands for ("im": "i am", "abt": "about"); null when it stands for itself.</summary>
    public string[]? Meant(ReadOnlySpan<char> word) => _meansBySpan.TryGetValue(word, out var words) ? words : null;

    /// <summary>The one word for a verb and "not" ("did not": "didnt"); null when they do not join.</summary>
    public string? JoinedWithNot(string verb) => _withNot.GetValueOrDefault(verb);

    /// <summary>Whether it is a word that says nothing: "uh".</summary>
    public bool IsFiller(ReadOnlySpan<char> word) => _fillers.Contains(word);

    /// <summary>Whether it is an ordinary word that only looks like a misspelled one of the lexicon, and must never be mended.</summary>
    public bool IsPlain(ReadOnlySpan<char> word) => _plain.Contains(word);

    private static string Contract(string verb) => verb switch
    {
        "can" => "cant",
        "will" => "wont",
        _ => verb + "nt",
    };

    private static string[] Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
