using System.Runtime.CompilerServices;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>What a part of a phrase is.</summary>
internal enum PartKind
{
    /// <summary>A plain word.</summary>
    Word,

    /// <summary>One of several ways to go on.</summary>
    OneOf,

    /// <summary>The same, and it may be missing.</summary>
    Optional,

    /// <summary>A word with and without an ending.</summary>
    WithEnding,

    /// <summary>Any number in digits.</summary>
    AnyNumber,

    /// <summary>Exactly one word, whatever it is.</summary>
    AnyWord,

    /// <summary>Up to three words of the same clause.</summary>
    UpToThree,
}

/// <summary>
/// The small language phrases are written in:
/// <c>lower back</c> plain words; <c>knee(s)</c> a word with and without the ending; <c>(cant|unable to) pee</c> one of several;
/// <c>[really] bad</c> a part that may be missing; <c>&lt;n&gt;</c> a number in digits; <c>..</c> up to three words of the same clause; <c>*</c> exactly one.
/// </summary>
internal static class PhrasePattern
{
    /// <summary>Where the part that begins at a place or after the spaces there begins and ends; both at the end when none is left.</summary>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public static (int Start, int End) Part(ReadOnlySpan<char> pattern, int from)
    {
        while (from < pattern.Length && pattern[from] == ' ')
        {
            from++;
        }

        return (from, from < pattern.Length ? End(pattern, from) : from);
    }

    /// <summary>Where the choice that begins at a place ends: at a bar that stands in no inner bracket, or at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int EndOfChoice(ReadOnlySpan<char> inside, int from)
    {
        var depth = 0;
        for (var i = from; i < inside.Length; i++)
        {
            depth += Depth(inside[i]);
            if (inside[i] == '|' && depth == 0)
            {
                return i;
            }
        }

        return inside.Length;
    }

    /// <summary>What a part is.</summary>
    public static PartKind Kind(ReadOnlySpan<char> part) => part switch
    {
        "<n>" => PartKind.AnyNumber,
        "*" => PartKind.AnyWord,
        ".." => PartKind.UpToThree,
        ['(', ..] => PartKind.OneOf,
        ['[', ..] => PartKind.Optional,
        _ when part.Contains('(') => PartKind.WithEnding,
        _ => PartKind.Word,
    };

    /// <summary>The alternatives of a bracket, or of a word with endings: "swell(s|ing)" is swell, swells, swelling.</summary>
    public static List<string> Choices(ReadOnlySpan<char> part)
    {
        if (part[0] is '(' or '[')
        {
            return Split(part[1..^1]);
        }

        var (open, close) = (part.IndexOf('('), part.IndexOf(')'));
        var (stem, tail) = (part[..open].ToString(), part[(close + 1)..].ToString());
        return [stem + tail, .. Split(part[(open + 1)..close]).Select(ending => stem + ending + tail)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int End(ReadOnlySpan<char> pattern, int from)
    {
        var depth = 0;
        for (var i = from; i < pattern.Length; i++)
        {
            depth += Depth(pattern[i]);
            if (depth == 0 && (i + 1 == pattern.Length || pattern[i + 1] == ' ' || (pattern[from] is '(' or '[' && pattern[i] is ')' or ']')))
            {
                return i + 1;
            }
        }

        throw new FormatException($"a bracket is not closed in '{pattern}'");
    }

    private static List<string> Split(ReadOnlySpan<char> inside)
    {
        List<string> choices = [];
        for (var at = 0; at <= inside.Length;)
        {
            var end = EndOfChoice(inside, at);
            choices.Add(inside[at..end].Trim().ToString());
            at = end + 1;
        }

        return choices;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Depth(char c) => c switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
}
