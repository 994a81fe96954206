using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>A narrower kind of a pain pattern ("jaw", "knee") with topics or specialists of its own.</summary>
/// <param name="Topics">Ids of interventions in order; empty for those of the pattern.</param>
/// <param name="Specialists">Codes, the first choice first; empty for those of the pattern.</param>
public sealed record PatternKind(ImmutableArray<string> Topics, ImmutableArray<string> Specialists);
