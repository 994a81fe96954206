using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Steps;

/// <summary>Which answers a message replaced, so that the bot can say what changed.</summary>
internal static class ChangedSlots
{
    private static readonly ImmutableArray<Slot> Watched = [Slot.Location, Slot.Side, Slot.Duration, Slot.Severity, Slot.Radiation];

    // Of these each entry has an answer of its own.
    private static readonly ImmutableArray<Slot> Lists = [Slot.Treatment, Slot.Sign, Slot.Caution];

    /// <summary>Slots that had an answer before, have another now, and were not just asked for.</summary>
    public static ImmutableArray<Slot> Between(EvidenceMap before, EvidenceMap after, Slot? asked, bool corrects) =>
        [.. Watched.Where(slot => slot != asked && before[slot] is { } old && after[slot] is { } now && (old.Code != now.Code || old.Value != now.Value) && !IsFiner(slot, old)),
            .. Lists.Where(slot => corrects && slot != asked && after.Any(now => now.Slot == slot && before.Find(slot, now.Code) is { } old && Turned(old.Status, now.Status)))];

    private static bool Turned(EvidenceStatus old, EvidenceStatus now) => old != now && now != EvidenceStatus.Unknown && old != EvidenceStatus.Unknown;

    // "back" made precise is an answer, not a change.
    private static bool IsFiner(Slot slot, Evidence old) => slot == Slot.Location && old.Code is "back" or "leg" or "arm";
}
