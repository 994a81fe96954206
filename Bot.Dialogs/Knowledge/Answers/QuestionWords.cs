using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>Turns text into words that can be compared.</summary>
internal sealed class QuestionWords(FrozenSet<string> stopStems, FrozenDictionary<string, string> meanings, Spelling? spelling)
{
    private const int MostWords = 60;

    // A shorter word that nobody knows is a slip or an abbreviation rather than a subject of its own.
    private const int ShortestNoun = 3;

    public QuestionText Read(string text) => new([.. Tokens(text).Take(MostWords).Select(Word)]);

    /// <summary>Stems only, of a phrase from content.</summary>
    public ImmutableArray<string> Stems(string phrase) => [.. Tokens(phrase).Select(t => Word(t).Stem)];

    /// <summary>Lower-case words without apostrophes; short forms written out ("whats" as "what is").</summary>
    public IEnumerable<string> Tokens(string text)
    {
        var letters = text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal);
        var plain = new string([.. letters.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => meanings.TryGetValue(w, out var means) ? means.Split(' ') : [w]);
    }

    private QuestionWord Word(string token)
    {
        var stem = Stem.Of(token);
        if (stopStems.Contains(stem))
        {
            return new QuestionWord(stem, Carries: false);
        }

        var known = spelling?.Mend(token);
        return new QuestionWord(Stem.Of(known ?? token), Carries: true, Known: known is not null || token.Any(char.IsDigit) || token.Length <= ShortestNoun);
    }
}
