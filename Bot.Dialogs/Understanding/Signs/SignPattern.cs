using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>How a part of a pattern stands to the part before it.</summary>
internal enum Join
{
    /// <summary>After it, with at most so many words between.</summary>
    Then,

    /// <summary>Before or after it, with at most so many words between.</summary>
    Near,

    /// <summary>Anywhere in the same sentence.</summary>
    Sentence,

    /// <summary>Anywhere in the message.</summary>
    Message,
}

/// <summary>One part of a pattern: a word of one of the classes, or a number within bounds.</summary>
/// <param name="Join">How it stands to the part before.</param>
/// <param name="Gap">Most words between them.</param>
/// <param name="Classes">Numbers of the classes; empty for a number.</param>
/// <param name="From">Lower bound of a number.</param>
/// <param name="To">Upper bound of a number.</param>
internal sealed record Part(Join Join, int Gap, ImmutableArray<int> Classes, double From = 0, double To = 0);

/// <summary>A composition of word classes that means a sign.</summary>
/// <param name="Parts">What must stand there.</param>
/// <param name="Excluded">Classes that must not stand in the same sentence.</param>
internal sealed record SignPattern(ImmutableArray<Part> Parts, ImmutableArray<int> Excluded)
{
    private const int DefaultThen = 3;
    private const int DefaultNear = 5;

    /// <summary>Whether its parts may stand in different sentences.</summary>
    public bool SpansSentences => Parts.Any(p => p.Join == Join.Message);

    /// <summary>
    /// Parses <c>CANT PEE</c> (in this order, up to three words between), <c>CANT ~6 PEE</c> (up to six), <c>LEG + WEAK</c> (any order, up to five between),
    /// <c>LEG +8 WEAK</c>, <c>A &amp; B</c> (same sentence), <c>A &amp;&amp; B</c> (same message), <c>A|B</c> (either), <c>&lt;100-109&gt;</c> (a number), <c>!A</c> (not in this sentence).
    /// </summary>
    /// <exception cref="FormatException">A class is not defined or the form is wrong.</exception>
    public static SignPattern Parse(string text, WordClasses classes)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var excluded = ImmutableArray.CreateBuilder<int>();
        var join = (Kind: Join.Then, Gap: DefaultThen);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word[0])
            {
                case '!':
                    excluded.AddRange(classes.Named(word[1..]));
                    continue;
                case '~' or '+' or '&':
                    join = ReadJoin(word);
                    continue;
                case '<':
                    parts.Add(Number(word, join));
                    break;
                default:
                    parts.Add(new Part(join.Kind, join.Gap, classes.Named(word)));
                    break;
            }

            join = (Join.Then, DefaultThen);
        }

        return parts.Count > 0 ? new SignPattern(parts.DrainToImmutable(), excluded.DrainToImmutable()) : throw new FormatException($"'{text}' names no class");
    }

    private static (Join Kind, int Gap) ReadJoin(string word) => word switch
    {
        "&" => (Join.Sentence, 0),
        "&&" => (Join.Message, 0),
        "+" => (Join.Near, DefaultNear),
        _ when int.TryParse(word.AsSpan(1), CultureInfo.InvariantCulture, out var gap) => (word[0] == '+' ? Join.Near : Join.Then, gap),
        _ => throw new FormatException($"'{word}' is no way to join"),
    };

    private static Part Number(string word, (Join Kind, int Gap) join)
    {
        var bounds = word.Trim('<', '>').Split('-');
        return bounds.Length == 2 && double.TryParse(bounds[0], CultureInfo.InvariantCulture, out var from) && double.TryParse(bounds[1], CultureInfo.InvariantCulture, out var to)
            ? new Part(join.Kind, join.Gap, [], from, to)
            : throw new FormatException($"'{word}' needs the form <100-109>");
    }
}
