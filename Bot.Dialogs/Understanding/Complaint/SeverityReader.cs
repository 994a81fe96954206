using System.Globalization;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Complaint;

/// <summary>How bad it is, 0 to 10: a number that is said to be a pain score, the higher of a range; without one the strongest word for it.</summary>
internal sealed class SeverityReader(ScoreFinder scores, SeverityContext context) : IFindingReader
{
    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        var found = scores.Find(reading);
        found.RemoveAll(s => reading.Corrections.Replaces(s.Last, found.Select(o => o.First)));
        if (found.Count > 0 && (found.Exists(s => s.Value > 0) || StrongestBand(reading) is not { } worse || Score(worse) == 0))
        {
            var best = found.Where(s => reading.Assertions.At(s.First, s.Last).When != TimeFrame.Past).DefaultIfEmpty(found[^1]).MaxBy(s => s.Value);
            Add(reading, best.First, best.Last, new EvidenceValue { Score = best.Value });
        }
        else if (StrongestBand(reading) is { } band)
        {
            Add(reading, band.First, band.Last, new EvidenceValue { Score = Score(band), Worded = true });
        }
    }

    private static void Add(Reading reading, int first, int last, EvidenceValue value) => reading.Add(Slot.Severity, null, first, last, default(Asserted), value);

    private Mention? StrongestBand(Reading reading)
    {
        Mention? best = null;
        foreach (var mention in reading.Named("bands"))
        {
            if (context.IsOfPain(reading, mention) && (best is null || Score(mention) > Score(best.Value)))
            {
                best = mention;
            }
        }

        return best;
    }

    private static double Score(Mention band) => double.Parse(band.Concept["score"]!, CultureInfo.InvariantCulture);
}
