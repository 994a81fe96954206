using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>A word or phrase of a class, found in a message.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal readonly record struct Hit(int First, int Last)
{
    /// <summary>Number of words less one.</summary>
    public int Length => Last - First;

    /// <summary>Whether they share a word.</summary>
    public bool Overlaps(Hit other) => First <= other.Last && Last >= other.First;
}

/// <summary>
/// Words that mean the same to a danger sign, by class: CANT, PEE, NUMB, LEG ... (content: danger-signs/*.yaml).
/// Unlike in the lexicon a longer phrase hides nothing: "cannot feel" is NUMB and its "cannot" is CANT as well.
/// </summary>
internal sealed class WordClasses(Vocabulary vocabulary, Spelling spelling)
{
    private const int Words = 20_000;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly PhraseBook<int> _phrases = new(vocabulary, spelling, Words);

    /// <summary>Number of a class; null when no file defines it.</summary>
    public int? Find(string name) => _numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>Numbers of the classes in "NUMB|COLD".</summary>
    /// <exception cref="FormatException">A class is not defined.</exception>
    public ImmutableArray<int> Named(string names) => [.. names.Split('|').Select(name => Find(name) ?? throw new FormatException($"no class is named '{name}'"))];

    /// <summary>Adds the phrases of a class, separated by semicolons, in the language of <see cref="PhrasePattern"/>.</summary>
    /// <exception cref="ContentException">A phrase is malformed.</exception>
    public void Add(string name, ContentNode phrases)
    {
        var number = _numbers.TryGetValue(name, out var known) ? known : _numbers[name] = _numbers.Count;
        try
        {
            _phrases.AddAll(phrases.Text, number);
        }
        catch (FormatException e)
        {
            throw phrases.Wrong(e.Message);
        }
    }

    /// <summary>Every place of every class, in order within a class; null where a class is not in the message.</summary>
    public List<Hit>?[] Scan(MessageText text)
    {
        var hits = new List<Hit>?[_numbers.Count];
        foreach (var match in _phrases.ScanAll(text))
        {
            foreach (var number in match.Meanings)
            {
                var places = hits[number] ??= [];
                if (places.Count == 0 || places[^1] != new Hit(match.First, match.Last))
                {
                    places.Add(new Hit(match.First, match.Last));
                }
            }
        }

        return hits;
    }
}
