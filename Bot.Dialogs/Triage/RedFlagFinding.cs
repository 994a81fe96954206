using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage;

/// <summary>What is known of one red flag in this session.</summary>
/// <param name="Id">RF-01 and so on (clinical/red-flags).</param>
/// <param name="Status">Present: acts. Absent: denied. Unknown: ambiguous or unsure, to be asked once, then treated as present.</param>
/// <param name="Level">How urgent it is when present; null when absent.</param>
/// <param name="Text">The words it came from.</param>
public sealed record RedFlagFinding(string Id, EvidenceStatus Status, Disposition? Level, string? Text);
