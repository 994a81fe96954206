using System.Numerics;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>Finds the word of the vocabulary that a misspelled word most likely is. Never touches short words: "hit" is not "hip".</summary>
internal sealed class TypoMender
{
    private const int ShortestWord = 5;
    private const int LongestWord = 24;
    private const int TwoErrorsFrom = 8;

    private readonly (string Word, uint Letters, int Number)[][] _byFirstLetter;

    public TypoMender(Vocabulary vocabulary)
    {
        _byFirstLetter = new (string, uint, int)[26][];
        var groups = vocabulary.Words
            .Select((word, number) => (Word: word, Letters: Letters(word), Number: number))
            .Where(w => w.Word.Length >= ShortestWord - 1 && w.Word.All(char.IsAsciiLetterLower))
            .ToLookup(w => w.Word[0] - 'a');
        for (var i = 0; i < 26; i++)
        {
            _byFirstLetter[i] = [.. groups[i]];
        }
    }

    /// <summary>The number of the nearest word, or <see cref="Vocabulary.Unknown"/> when none is near enough or two are equally near.</summary>
    public int Mend(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord - 1 or > LongestWord || !char.IsAsciiLetterLower(word[0]))
        {
            return Vocabulary.Unknown;
        }

        var best = (Distance: word.Length >= TwoErrorsFrom ? 3 : 2, Number: Vocabulary.Unknown);
        Search(word, word[0], ref best);
        if (best.Distance > 1 && char.IsAsciiLetterLower(word[1]) && word[1] != word[0])
        {
            SearchSwapped(word, ref best);
        }

        return best.Number;
    }

    private void SearchSwapped(ReadOnlySpan<char> word, ref (int Distance, int Number) best)
    {
        Span<char> swapped = stackalloc char[word.Length];
        word.CopyTo(swapped);
        (swapped[0], swapped[1]) = (swapped[1], swapped[0]);
        foreach (var candidate in _byFirstLetter[swapped[0] - 'a'])
        {
            if (swapped.SequenceEqual(candidate.Word))
            {
                best = (1, candidate.Number);
                return;
            }
        }
    }

    private void Search(ReadOnlySpan<char> word, char first, ref (int Distance, int Number) best)
    {
        var letters = Letters(word);
        foreach (var (candidate, its, number) in _byFirstLetter[first - 'a'])
        {
            var limit = Math.Min(best.Distance, Allowed(word, candidate));
            if (Math.Abs(candidate.Length - word.Length) > limit || BitOperations.PopCount(its ^ letters) > 2 * limit)
            {
                continue;
            }

            var distance = EditDistance.Between(word, candidate, limit);
            if (distance > limit || distance > best.Distance)
            {
                continue;
            }

            // Two words equally near: the one that keeps the last letter wins, otherwise the first stays.
            if (distance < best.Distance || (best.Number >= 0 && candidate[^1] == word[^1]))
            {
                best = (distance, number);
            }
        }
    }

    private static int Allowed(ReadOnlySpan<char> word, string candidate)
    {
        if (word.Length < ShortestWord || candidate.Length < ShortestWord)
        {
            // "nekc" and "kneee", but not "neat": four letters may only be swapped or doubled.
            return SameLetters(word, candidate) ? 1 : 0;
        }

        return Math.Min(word.Length, candidate.Length) >= TwoErrorsFrom ? 2 : 1;
    }

    private static bool SameLetters(ReadOnlySpan<char> word, string candidate) => Letters(word) == Letters(candidate) && word[^1] != 's';

    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }
}
