using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>An answer written out in content.</summary>
internal sealed record ReadyAnswer
{
    /// <summary>What is said.</summary>
    public required Answer Answer { get; init; }

    /// <summary>Ways people ask it; a question that is close enough gets it.</summary>
    public required ImmutableArray<ImmutableArray<string>> Asked { get; init; }

    /// <summary>Phrases that are enough wherever they stand.</summary>
    public required ImmutableArray<ImmutableArray<string>> Whenever { get; init; }

    /// <summary>Being close is enough only with one of these; empty for none.</summary>
    public required ImmutableArray<ImmutableArray<string>> Needs { get; init; }

    /// <summary>Phrases that forbid it.</summary>
    public required ImmutableArray<ImmutableArray<string>> Unless { get; init; }

    /// <summary>A phrase that decides does so in a message that asks nothing, too: "my kid swallowed my pills".</summary>
    public required bool EvenTold { get; init; }

    /// <summary>What it needs is there and nothing forbids it.</summary>
    public bool Fits(QuestionText question) => (Needs.IsEmpty || question.HasAny(Needs)) && !question.HasAny(Unless);
}
