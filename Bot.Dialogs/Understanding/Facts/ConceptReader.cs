using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Understanding.Facts;

/// <summary>Facts that a concept states by being named: qualities, diagnoses, cautions, how it began and goes. "slot:code" in a code names another slot.</summary>
internal sealed class ConceptReader(string kind, Slot slot) : IFindingReader
{
    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        if (slot is Slot.Quality && !SpeaksOfSelf(reading))
        {
            return;
        }

        foreach (var mention in reading.Named(kind))
        {
            if ((slot is Slot.Quality || mention.Concept.Code is "onset:procedure") && reading.IsHidden(mention, slot is Slot.Quality))
            {
                continue;
            }

            var (own, code) = Split(mention.Concept.Code);
            if (!reading.Findings.Exists(f => f.Slot == own && f.Code == code && f.Status == EvidenceStatus.Present && f.When == TimeFrame.Now))
            {
                // What began it lies in the past by nature.
                var asserted = reading.Assertions.At(mention.First, mention.Last);
                reading.Add(own, code, mention.First, mention.Last, own == Slot.Onset && asserted.When == TimeFrame.Past ? asserted with { When = TimeFrame.Now } : asserted);
            }
        }
    }

    /// <summary>"electric violin": a quality is one only where somebody speaks of themselves.</summary>
    private static bool SpeaksOfSelf(Reading reading)
    {
        foreach (var token in reading.Text.Tokens)
        {
            if (token.Text is "i" or "my" or "it" or "pain" or "feel" or "feels" or "like" or "me" or "his" or "her" or "he" or "she")
            {
                return true;
            }
        }

        return reading.Text.Count <= 6 || reading.Pending is not null || reading.Mentions.Exists(m => m.Concept.Kind == "locations");
    }

    private (Slot Slot, string Code) Split(string code)
    {
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Enum.TryParse<Slot>(code[..colon], ignoreCase: true, out var named) ? (named, code[(colon + 1)..]) : (slot, code);
    }
}
