using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>One side of a treatment that people ask about: risk, recovery, how long it lasts.</summary>
internal sealed record Aspect
{
    /// <summary>Stable name: "risk".</summary>
    public required string Id { get; init; }

    /// <summary>Sets of words that show it, in any order.</summary>
    public required ImmutableArray<ImmutableArray<string>> Asked { get; init; }

    /// <summary>Parts of the catalogue's entry that answer it.</summary>
    public required ImmutableArray<string> Parts { get; init; }

    /// <summary>What is said before the lines of a part, by its name: "It may suit:"; a part without is said as it is.</summary>
    public required ImmutableDictionary<string, string> Leads { get; init; }

    /// <summary>Only lines with one of these words answer it; empty for all.</summary>
    public required ImmutableArray<string> LinesWith { get; init; }

    /// <summary>At most so many lines.</summary>
    public required int Most { get; init; }

    /// <summary>What is said first, whatever the treatment; null for nothing.</summary>
    public required Claim? First { get; init; }

    /// <summary>What is said of single treatments instead, by id.</summary>
    public required ImmutableDictionary<string, Claim> Own { get; init; }

    /// <summary>What is said when no treatment is named; null when it cannot be answered then.</summary>
    public required Claim? General { get; init; }

    /// <summary>What is said of a pain pattern: parts of its entry; empty when it cannot be answered.</summary>
    public required ImmutableArray<string> ConditionParts { get; init; }

    /// <summary>What of the question shows it; null when nothing does.</summary>
    public AskedAspect? In(QuestionText question)
    {
        var found = Asked.Select(question.Scattered).OfType<int[]>().ToArray();
        return found.Length == 0 ? null : new AskedAspect(this, found.Max(places => Strength(question, places)), [.. found.SelectMany(places => places)]);
    }

    private static int Strength(QuestionText question, int[] places) => (10 * places.Count(p => question.Words[p].Carries)) + places.Length;
}

/// <summary>An aspect that a question asks for.</summary>
/// <param name="Aspect">Which.</param>
/// <param name="Strength">Meaning words of the clearest phrase first, then its length, so that "risk" beats "what is".</param>
/// <param name="Places">Places of all words that show it.</param>
internal sealed record AskedAspect(Aspect Aspect, int Strength, ImmutableArray<int> Places);
