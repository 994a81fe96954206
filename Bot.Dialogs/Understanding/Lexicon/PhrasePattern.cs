namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>What a part of a phrase is.</summary>
internal enum PartKind
{
    /// <summary>Plain words, one after the other.</summary>
    Words,

    /// <summary>One of several ways to go on.</summary>
    OneOf,

    /// <summary>The same, and it may be missing.</summary>
    Optional,

    /// <summary>Any number in digits.</summary>
    AnyNumber,

    /// <summary>Exactly one word, whatever it is.</summary>
    AnyWord,

    /// <summary>Up to three words of the same clause.</summary>
    UpToThree,
}

/// <summary>A part of a phrase: its text, or the alternatives in its brackets.</summary>
internal sealed record PhrasePart(PartKind Kind, string Text, IReadOnlyList<string> Choices);

/// <summary>
/// The small language phrases are written in:
/// <c>lower back</c> plain words; <c>knee(s)</c> a word with and without the ending; <c>(cant|unable to) pee</c> one of several;
/// <c>[really] bad</c> a part that may be missing; <c>&lt;n&gt;</c> a number in digits; <c>..</c> up to three words of the same clause; <c>*</c> exactly one.
/// </summary>
internal static class PhrasePattern
{
    /// <summary>The parts of a phrase, in order.</summary>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public static List<PhrasePart> Parse(string pattern)
    {
        List<PhrasePart> parts = [];
        for (var at = 0; at < pattern.Length;)
        {
            if (pattern[at] == ' ')
            {
                at++;
                continue;
            }

            var end = End(pattern, at);
            Add(parts, pattern[at..end]);
            at = end;
        }

        return parts;
    }

    private static void Add(List<PhrasePart> parts, string part)
    {
        switch (part)
        {
            case "<n>":
                parts.Add(new PhrasePart(PartKind.AnyNumber, part, []));
                break;
            case "*":
                parts.Add(new PhrasePart(PartKind.AnyWord, part, []));
                break;
            case "..":
                parts.Add(new PhrasePart(PartKind.UpToThree, part, []));
                break;
            case ['(', ..] or ['[', ..]:
                parts.Add(new PhrasePart(part[0] == '(' ? PartKind.OneOf : PartKind.Optional, part, Choices(part[1..^1])));
                break;
            case var word when word.Contains('(', StringComparison.Ordinal):
                parts.Add(new PhrasePart(PartKind.OneOf, word, WithEndings(word)));
                break;
            case var word when parts is [.., { Kind: PartKind.Words } last]:
                parts[^1] = last with { Text = last.Text + " " + word };
                break;
            default:
                parts.Add(new PhrasePart(PartKind.Words, part, []));
                break;
        }
    }

    /// <summary>Where the word or bracket that begins at a place ends.</summary>
    private static int End(string pattern, int from)
    {
        var depth = 0;
        for (var i = from; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && (i + 1 == pattern.Length || pattern[i + 1] == ' ' || (pattern[from] is '(' or '[' && pattern[i] is ')' or ']')))
            {
                return i + 1;
            }
        }

        throw new FormatException($"a bracket is not closed in '{pattern}'");
    }

    /// <summary>Splits at the bars that stand in no inner bracket.</summary>
    private static List<string> Choices(string inside)
    {
        List<string> choices = [];
        var (depth, from) = (0, 0);
        for (var i = 0; i < inside.Length; i++)
        {
            depth += inside[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (inside[i] == '|' && depth == 0)
            {
                choices.Add(inside[from..i].Trim());
                from = i + 1;
            }
        }

        choices.Add(inside[from..].Trim());
        return choices;
    }

    /// <summary>"swell(s|ing)": swell, swells, swelling.</summary>
    private static List<string> WithEndings(string word)
    {
        var open = word.IndexOf('(', StringComparison.Ordinal);
        var close = word.IndexOf(')', StringComparison.Ordinal);
        var stem = word[..open];
        var tail = word[(close + 1)..];
        return [stem + tail, .. Choices(word[(open + 1)..close]).Select(ending => stem + ending + tail)];
    }
}
