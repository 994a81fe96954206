using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Facts;

/// <summary>What makes the pain worse or better: a posture, movement or thing with a word of change in the same clause.</summary>
internal sealed class ChangeReader : IFindingReader
{
    private const int Farthest = 8;

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        var directions = reading.Named("directions").ToList();
        foreach (var change in reading.Named("changes"))
        {
            if (change.Concept.Code is "ice" or "heat" or "rest" or "cold" && reading.IsHidden(change, alsoByTreatments: false))
            {
                continue;
            }

            var slot = Nearest(reading, change, directions) is { } direction ? Slot(direction.Concept.Code) : reading.Pending?.Slot;
            if (slot is Interview.Slot.WorseWith or Interview.Slot.BetterWith && !reading.Findings.Exists(f => f.Slot == slot && f.Code == change.Concept.Code))
            {
                reading.Add(slot.Value, change.Concept.Code, change.First, change.Last);
            }
        }
    }

    private static Slot Slot(string direction) => direction == "worse" ? Interview.Slot.WorseWith : Interview.Slot.BetterWith;

    private static Mention? Nearest(Reading reading, Mention change, List<Mention> directions)
    {
        Mention? nearest = null;
        var best = Farthest;
        foreach (var direction in directions)
        {
            var distance = direction.First > change.Last ? direction.First - change.Last + 1 : change.First - direction.Last;
            if (distance > 0 && distance < best && Ties(reading, change, direction))
            {
                nearest = direction;
                best = distance;
            }
        }

        return nearest;
    }

    private static bool Ties(Reading reading, Mention change, Mention direction)
    {
        var text = reading.Text;
        var from = Math.Min(change.First, direction.First);
        var to = Math.Max(change.First, direction.First);
        for (var i = from + 1; i <= to; i++)
        {
            if (text[i].AfterStop || text.WordAt(i) is "but")
            {
                return false;
            }
        }

        return reading.Assertions.At(direction.First, direction.Last).Status == EvidenceStatus.Present;
    }
}
