using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>A word or phrase of a class, found in a message.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal readonly record struct Hit(int First, int Last);

/// <summary>
/// Words that mean the same to a danger sign, by class: CANT, PEE, NUMB, LEG ... (content: danger-signs/*.yaml).
/// Unlike the lexicon a longer phrase hides nothing: "cannot feel" is NUMB and its "cannot" is CANT as well.
/// </summary>
internal sealed class WordClasses(Vocabulary vocabulary, Spelling spelling)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<int>?> _classes = [null];

    /// <summary>How many classes there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Number of a class; null when no file defines it.</summary>
    public int? Find(string name) => _numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>Adds the phrases of a class, separated by semicolons, in the language of <see cref="PhrasePattern"/>.</summary>
    /// <exception cref="ContentException">A phrase is malformed.</exception>
    public void Add(string name, ContentNode phrases)
    {
        var number = _numbers.TryGetValue(name, out var known) ? known : _numbers[name] = _numbers.Count;
        foreach (var phrase in phrases.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                Add(phrase, number);
            }
            catch (FormatException e)
            {
                throw phrases.Wrong(e.Message);
            }
        }
    }

    /// <summary>Every place of every class, in order within a class. Phrases never cross the end of a sentence.</summary>
    public List<Hit>?[] Scan(MessageText text)
    {
        var hits = new List<Hit>?[Count];
        for (var first = 0; first < text.Count; first++)
        {
            var node = 0;
            for (var at = first; at < text.Count && (at == first || !text[at].AfterStop); at++)
            {
                if (text[at].Word < 0 || !_edges.TryGetValue(Key(node, text[at].Word), out node))
                {
                    break;
                }

                foreach (var number in _classes[node] ?? [])
                {
                    (hits[number] ??= []).Add(new Hit(first, at));
                }
            }
        }

        return hits;
    }

    private void Add(string phrase, int number)
    {
        foreach (var form in PhrasePattern.Expand(phrase))
        {
            var node = 0;
            foreach (var word in Tokenizer.Normalize(form, spelling))
            {
                node = Step(node, vocabulary.Add(word));
            }

            if (node != 0)
            {
                (_classes[node] ??= []).Add(number);
            }
        }
    }

    private int Step(int node, int word)
    {
        if (!_edges.TryGetValue(Key(node, word), out var next))
        {
            next = _classes.Count;
            _classes.Add(null);
            _edges.Add(Key(node, word), next);
        }

        return next;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
