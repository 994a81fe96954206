using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>A short answer to a side question.</summary>
/// <param name="Id">Which answer: "INT-ESI/risk", "difference", "bot/doctor".</param>
/// <param name="Text">What is said.</param>
/// <param name="SourcesLine">Where it comes from: "Sources: Cochrane review of epidurals 2020."; null for answers about the bot itself.</param>
/// <param name="About">Ids of the interventions it speaks of, to offer their cards.</param>
public sealed record Answer(string Id, string Text, string? SourcesLine, ImmutableArray<string> About)
{
    /// <summary>It speaks of a named treatment or caution, or of a limit. Anything more general may miss what a part of a long story asks.</summary>
    public bool IsSpecific => !About.IsEmpty || Id.StartsWith("limit/", StringComparison.Ordinal) || Id.StartsWith("CA-", StringComparison.Ordinal);
}
