namespace Bot.Dialogs.Knowledge.Review;

/// <summary>Flesch-Kincaid school grade of English texts [S75, S87]. Names of procedures count as one short word, as they cannot be made simpler.</summary>
public sealed class ReadingGrade(IEnumerable<string> procedureNames)
{
    private const string ShortWord = "it";
    private readonly string[] _names = [.. procedureNames.Select(n => n.ToLowerInvariant()).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length)];

    /// <summary>The grade: 6 means that an average sixth-grader can read it. 0 for a text without words.</summary>
    public double Of(string text)
    {
        var plain = WithoutNames(text.ToLowerInvariant());
        var words = plain.Split([' ', '/', '-', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).ToArray();
        return words.Length == 0 ? 0 : (0.39 * words.Length / Sentences(plain)) + (11.8 * words.Sum(Syllables) / words.Length) - 15.59;
    }

    /// <summary>Syllables of one word; a number counts as one, and so does a placeholder, which stands for one.</summary>
    public static int Syllables(string word)
    {
        var letters = word.StartsWith('{') ? "" : new string([.. word.ToLowerInvariant().Where(char.IsLetter)]);
        var groups = letters.Where((c, i) => IsVowel(c) && (i == 0 || !IsVowel(letters[i - 1]))).Count();
        return Math.Max(1, groups + Hiatus(letters) - SilentEnding(letters));
    }

    private static int Sentences(string text) =>
        Math.Max(1, text.Where((c, i) => c is '.' or '!' or '?' && (i == text.Length - 1 || char.IsWhiteSpace(text[i + 1]))).Count());

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Two vowels that are spoken apart, as in "radio" or "area".</summary>
    private static int Hiatus(string word) => Pairs(word, "ia") + Pairs(word, "io") + Pairs(word, "eo") + (word.Length > 3 && word.EndsWith("ea", StringComparison.Ordinal) ? 1 : 0) - Pairs(word, "tio") - Pairs(word, "sio") - Pairs(word, "cia") - Pairs(word, "tia");

    private static int Pairs(string word, string pair)
    {
        var count = 0;
        for (var at = word.IndexOf(pair, StringComparison.Ordinal); at >= 0; at = word.IndexOf(pair, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static int SilentEnding(string word) =>
        word.Length <= 3 ? 0
        : word.EndsWith("les", StringComparison.Ordinal) || word.EndsWith("le", StringComparison.Ordinal) ? (IsVowel(word[word.LastIndexOf('l') - 1]) ? 1 : 0)
        : word.EndsWith("ed", StringComparison.Ordinal) ? (word[^3] is 't' or 'd' || IsVowel(word[^3]) ? 0 : 1)
        : word.EndsWith("es", StringComparison.Ordinal) ? (word[^3] is 's' or 'x' or 'z' or 'c' or 'g' or 'h' || IsVowel(word[^3]) ? 0 : 1)
        : word.EndsWith('e') && !IsVowel(word[^2]) ? 1
        : 0;

    private string WithoutNames(string text)
    {
        foreach (var name in _names)
        {
            text = ReplaceWhole(text, name);
        }

        return text;
    }

    private static string ReplaceWhole(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                text = string.Concat(text.AsSpan(0, at), ShortWord, text.AsSpan(end));
            }
        }

        return text;
    }
}
