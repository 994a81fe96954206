using System.Collections.Immutable;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>
/// Words that together make a danger likely enough to ask about, although no pattern says it outright: the second, softer layer.
/// A hint never acts. With enough points it leaves its sign open, and the one clarifying question is asked.
/// </summary>
/// <param name="Code">The sign that is left open.</param>
/// <param name="About">What must be named: the part of the body or the function. The best of these counts.</param>
/// <param name="Adds">What makes it likelier; each counts once, and no word counts twice.</param>
/// <param name="Takes">What makes it unlikely.</param>
/// <param name="AsksAt">So many points ask: fewer where the words are rare in harmless messages.</param>
/// <param name="Within">How many words may lie between.</param>
/// <param name="Counts">What counts although it is not said of the patient now.</param>
internal sealed record Hint(string Code, ImmutableArray<Weight> About, ImmutableArray<Weight> Adds, ImmutableArray<Weight> Takes, int AsksAt, int Within, HintCounts Counts);

/// <summary>What counts for a hint although it is not said of the patient now.</summary>
[Flags]
internal enum HintCounts
{
    /// <summary>Only what is there now, in the patient.</summary>
    OnlyNow = 0,

    /// <summary>What is imagined: "it would be so easy".</summary>
    Imagined = 1,

    /// <summary>What is over: "I sat there last week".</summary>
    Past = 2,

    /// <summary>What others did or have.</summary>
    Others = 4,

    /// <summary>However long it has been there: thoughts, and pregnancy counted in weeks.</summary>
    AnyAge = 8,

    /// <summary>What is denied: "I put no, and that was not true".</summary>
    Denied = 16,
}

/// <summary>Points for a word of one of the classes.</summary>
internal sealed record Weight(int Points, ImmutableArray<int> Classes)
{
    /// <summary>Parses <c>3 NUMB|COLD</c>.</summary>
    /// <exception cref="FormatException">A class is not defined or the form is wrong.</exception>
    public static Weight Parse(string text, WordClasses classes)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && int.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var points)
            ? new Weight(points, classes.Named(parts[1]))
            : throw new FormatException($"'{text}' needs the form '3 NUMB|COLD'");
    }
}
