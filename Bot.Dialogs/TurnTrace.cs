using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs;

/// <summary>What staff see of a turn (DESIGN: the turn trace, version 1). Sent on channel "emulator" only; never logged.</summary>
/// <param name="Turn">Number of the turn, from 1.</param>
/// <param name="StageBefore">Stage when the input came.</param>
/// <param name="StageAfter">Stage after it.</param>
/// <param name="Trigger">The trigger that was fired.</param>
/// <param name="PendingQuestion">Question the patient now has before them; null when none.</param>
/// <param name="Disposition">Null until one is reached.</param>
/// <param name="Rules">Ids of the rules that decided.</param>
/// <param name="RedFlags">Every red flag mentioned in the session.</param>
/// <param name="Evidence">Everything known.</param>
/// <param name="Interventions">Ids in the order shown.</param>
/// <param name="Specialist">Code of the specialist map; null until a disposition is reached.</param>
public sealed record TurnTrace(
    int Turn,
    string StageBefore,
    string StageAfter,
    string Trigger,
    string? PendingQuestion,
    Disposition? Disposition,
    ImmutableArray<string> Rules,
    ImmutableArray<RedFlagFinding> RedFlags,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<string> Interventions,
    string? Specialist);
