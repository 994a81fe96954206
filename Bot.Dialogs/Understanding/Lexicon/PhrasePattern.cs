namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>
/// The small language phrases are written in:
/// <c>lower back</c> plain words; <c>knee(s)</c> a word with and without the ending; <c>(cant|unable to) pee</c> one of several;
/// <c>[really] bad</c> a part that may be missing; <c>&lt;n&gt;</c> a number in digits; <c>..</c> up to three words of the same clause; <c>*</c> exactly one.
/// </summary>
internal static class PhrasePattern
{
    private const int MostForms = 4000;

    /// <summary>All plain forms of a phrase: words, with "&lt;n&gt;", ".." and "*" kept as they are.</summary>
    /// <exception cref="FormatException">A bracket is not closed, or the phrase has too many forms.</exception>
    public static IEnumerable<string> Expand(string pattern)
    {
        if (pattern.AsSpan().IndexOfAny('(', '[') < 0)
        {
            return [pattern];
        }

        var at = 0;
        var forms = Alternatives(pattern, ref at, '\0').Select(f => f.Trim()).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return forms.Count <= MostForms ? forms : throw new FormatException($"'{pattern}' has {forms.Count} forms; split it");
    }

    private static List<string> Alternatives(string pattern, ref int at, char close)
    {
        List<string> all = [];
        List<string> current = [""];
        while (at < pattern.Length && pattern[at] != close)
        {
            var c = pattern[at++];
            switch (c)
            {
                case '|':
                    all.AddRange(current);
                    current = [""];
                    break;
                case '(' or '[':
                    current = Join(current, Group(pattern, ref at, c));
                    break;
                default:
                    current = [.. current.Select(form => form + c)];
                    break;
            }
        }

        all.AddRange(current);
        return all;
    }

    private static List<string> Group(string pattern, ref int at, char open)
    {
        // "knee(s)": brackets that touch a word hold endings, and no ending is one of them.
        var ending = open == '(' && at >= 2 && char.IsLetter(pattern[at - 2]);
        var close = open == '(' ? ')' : ']';
        var inside = Alternatives(pattern, ref at, close);
        if (at >= pattern.Length)
        {
            throw new FormatException($"'{close}' is missing in '{pattern}'");
        }

        at++;
        return ending || open == '[' ? ["", .. inside] : inside;
    }

    private static List<string> Join(List<string> heads, List<string> tails) => [.. heads.SelectMany(head => tails.Select(tail => head + tail))];
}
