using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>Something about a person that changes the planning of a procedure (clinical/interventions 0.2).</summary>
/// <param name="Code">CA-BLOOD and so on.</param>
/// <param name="Name">What the patient told, in plain words: "a blood thinner".</param>
/// <param name="Names">What people call it in a question: "eliquis", "diabetic".</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Say">What is said when no particular procedure is meant.</param>
/// <param name="ByClass">What is said instead for a bleeding class.</param>
/// <param name="ByProcedure">What is said instead for one procedure, by its id.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Caution(
    string Code,
    string Name,
    ImmutableArray<string> Names,
    string Why,
    string Say,
    ImmutableSortedDictionary<BleedingClass, string> ByClass,
    ImmutableSortedDictionary<string, string> ByProcedure,
    ImmutableArray<string> Sources)
{
    /// <summary>The line for one procedure; null when this caution does not change it.</summary>
    public string? For(Intervention intervention) =>
        !intervention.Cautions.Contains(Code, StringComparer.Ordinal) ? null
        : ByProcedure.TryGetValue(intervention.Id, out var own) ? own
        : ByClass.GetValueOrDefault(intervention.BleedingClass, Say);
}
