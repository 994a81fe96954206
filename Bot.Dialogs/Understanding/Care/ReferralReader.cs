using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>"I have a referral for an RFA": the procedure is asked about, not tried. Runs after the readers of treatments and aims.</summary>
internal sealed class ReferralReader : IFindingReader
{
    private const string Referred = "referred";
    private const int Near = 30;

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        if (reading.Findings.Find(f => f is { Slot: Slot.Goal, Code: Referred }) is not { } referral)
        {
            return;
        }

        foreach (var mention in reading.Named("treatments").Where(m => m.Concept["intervention"] is not null))
        {
            var (start, length, _) = reading.Text.Slice(mention.First, mention.Last);
            if (start < referral.Start || start > referral.Start + referral.Length + Near)
            {
                continue;
            }

            var id = mention.Concept["intervention"];
            reading.Findings.RemoveAll(f => f.Slot == Slot.Treatment && f.Start >= start && f.Start < start + length);
            if (!reading.Findings.Exists(f => f.Slot == Slot.AskedAbout && f.Code == id))
            {
                reading.Add(Slot.AskedAbout, id, mention.First, mention.Last, default(Asserted));
            }
        }
    }
}
