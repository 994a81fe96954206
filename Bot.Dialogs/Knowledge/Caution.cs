using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>Something about a person that changes the planning of a procedure (clinical/interventions 0.2).</summary>
public sealed record Caution
{
    /// <summary>CA-BLOOD and so on.</summary>
    public required string Code { get; init; }

    /// <summary>What the patient told, in plain words: "a blood thinner".</summary>
    public required string Name { get; init; }

    /// <summary>What people call it in a question: "eliquis", "diabetic".</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What is said when no particular procedure is meant.</summary>
    public required string Say { get; init; }

    /// <summary>What is said instead for a bleeding class.</summary>
    public required ImmutableSortedDictionary<BleedingClass, string> ByClass { get; init; }

    /// <summary>What is said instead for one procedure, by its id.</summary>
    public required ImmutableSortedDictionary<string, string> ByProcedure { get; init; }

    /// <summary>Source ids.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>The line for one procedure; null when this caution does not change it.</summary>
    public string? For(Intervention intervention) =>
        !intervention.Cautions.Contains(Code, StringComparer.Ordinal) ? null
        : ByProcedure.TryGetValue(intervention.Id, out var own) ? own
        : ByClass.GetValueOrDefault(intervention.BleedingClass, Say);
}
