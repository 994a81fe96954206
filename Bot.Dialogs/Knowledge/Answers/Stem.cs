namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>Cuts English endings, so that "shots", "lasting" and "numbed" meet "shot", "last" and "numb".</summary>
internal static class Stem
{
    private const int ShortestStem = 3;

    public static string Of(string word) => DropE(
        Cut(word, "ies", 2, "y") ?? Cut(word, "ing", 0, "", undouble: true) ?? Cut(word, "ed", 0, "", undouble: true) ?? Cut(word, "sses", 0, "ss")
        ?? (word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) ? word : null)
        ?? Cut(word, "s", 0, "") ?? word);

    private static string? Cut(string word, string ending, int longer, string put, bool undouble = false)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < ShortestStem + (longer > 0 ? -1 : 0))
        {
            return null;
        }

        var stem = word[..^ending.Length];
        return undouble && stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem + put;
    }

    private static string DropE(string word) => word.Length > ShortestStem && word.EndsWith('e') ? word[..^1] : word;
}
