using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>Screens words that are no answer to anything: every text field of a card, and both ends of a message that is too long (clinical/red-flags section 1, rule 1).</summary>
internal sealed class DangerListener(MessageReader reader)
{
    /// <summary>Adds the danger signs in some words to what was heard. Signs that are denied there change nothing.</summary>
    public Heard Screened(Heard heard, TriageSession session, string words, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return heard;
        }

        var signs = EvidenceKeeper.From(reader.Read(words, null, now), session.Turn + 1).Where(e => e is { Slot: Slot.Sign, Status: not EvidenceStatus.Absent });
        return heard with { Evidence = EvidenceKeeper.Take(heard.Evidence, signs, corrects: false) };
    }
}
