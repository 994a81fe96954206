using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage;

/// <summary>What the evidence means: derived every turn, never stored.</summary>
/// <param name="Rule">The rule that decides so far; null while too little is known.</param>
/// <param name="RedFlags">Every red flag that was mentioned.</param>
/// <param name="Patterns">Condition patterns, the stronger first.</param>
/// <param name="Topics">What to explain, in order.</param>
/// <param name="Specialists">Codes of the specialist map, first choice first.</param>
/// <param name="Cautions">CA codes that are present or not known.</param>
public sealed record Assessment(
    TriageRule? Rule,
    ImmutableArray<RedFlagFinding> RedFlags,
    ImmutableArray<string> Patterns,
    ImmutableArray<Topic> Topics,
    ImmutableArray<string> Specialists,
    ImmutableArray<Evidence> Cautions)
{
    /// <summary>A flag that is ambiguous and still has to be asked about; null when there is none.</summary>
    public RedFlagFinding? ToClarify => RedFlags.Where(f => f.Status == EvidenceStatus.Unknown).MinBy(f => f.Level);

    /// <summary>The red flags that act, most urgent first.</summary>
    public IEnumerable<RedFlagFinding> Acting => RedFlags.Where(f => f.Status == EvidenceStatus.Present).OrderBy(f => f.Level);
}
