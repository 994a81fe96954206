using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Understanding;

/// <summary>Facts in the order they were said, except that the main place comes before the other places.</summary>
internal static class FindingOrder
{
    /// <summary>Sorts; the first location that was added is the main one.</summary>
    public static ImmutableArray<Finding> Sort(List<Finding> findings)
    {
        var sorted = findings.OrderBy(f => f.Start).ToList();
        var main = findings.Find(f => f.Slot == Slot.Location);
        var first = sorted.FindIndex(f => f.Slot == Slot.Location);
        if (main is not null && !ReferenceEquals(sorted[first], main))
        {
            sorted.Remove(main);
            sorted.Insert(first, main);
        }

        return [.. sorted];
    }
}
