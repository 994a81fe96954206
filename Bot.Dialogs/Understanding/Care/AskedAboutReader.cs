using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>Procedures the patient asks about, by the ids of the catalogue: "what is RFA", "can I get a cortisone shot", "tell me about the stimulator thing".</summary>
internal sealed class AskedAboutReader : IFindingReader
{
    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        foreach (var mention in reading.Named("treatments"))
        {
            if (mention.Concept["intervention"] is { } id && IsAsked(reading, mention.First, mention.Last) && !reading.Findings.Exists(f => f.Slot == Slot.AskedAbout && f.Code == id))
            {
                reading.Add(Slot.AskedAbout, id, mention.First, mention.Last, default(Asserted));
            }
        }

        AddAnother(reading);
    }

    private static bool IsAsked(Reading reading, int first, int last)
    {
        var text = reading.Text;
        var asserted = reading.Assertions.At(first, last);
        var start = Sentence.Start(text, first);
        var end = Sentence.End(text, last);
        var asks = (end + 1 < text.Count ? (text[end + 1].Before & Gap.Question) != 0 : text.Asks) || AskingWord(text, start) || AsksAfter(text, last);
        var alone = last - first + 2 >= text.Count && asserted.Status == EvidenceStatus.Present;
        return alone || asserted.When == TimeFrame.Hypothetical || (asks && !Done(reading, first))
            || reading.Findings.Exists(f => f.Slot == Slot.Treatment && f.When == TimeFrame.Hypothetical && f.Start == text[first].Start);
    }

    /// <summary>"freezing nerves, what is that".</summary>
    private static bool AsksAfter(MessageText text, int last)
    {
        for (var i = last + 1; i < text.Count && i <= last + 4 && !text[i].AfterStop; i++)
        {
            if (text[i].AfterPause && text.WordAt(i) is "what" or "how" or "is" or "does")
            {
                return true;
            }
        }

        return false;
    }

    private static bool AskingWord(MessageText text, int start) =>
        text.WordAt(start) is "what" or "how" or "can" or "could" or "should" or "would" or "is" or "does" or "do" or "tell" or "explain" or "why" or "will" or "are" or "which";

    private static bool Done(Reading reading, int first) =>
        reading.Findings.Exists(f => f.Slot == Slot.Treatment && f.Start == reading.Text[first].Start && f.When == TimeFrame.Now && f.Value?.Effect is not (null or "unknown"));

    /// <summary>"An epidural helped. Can I have another?"</summary>
    private static void AddAnother(Reading reading)
    {
        var text = reading.Text;
        for (var i = 0; i + 2 < text.Count; i++)
        {
            if (text.WordAt(i) is "can" or "could" or "should" && text.WordAt(i + 1) is "i" or "he" or "she" && text.WordAt(i + 2) is "have" or "get" && text.WordAt(i + 3) is "another" or "more" or "it" or "one" or "them"
                && reading.Mentions.FindLast(m => m.Last < i && m.Concept["intervention"] is not null) is { Concept: not null } last
                && !reading.Findings.Exists(f => f.Slot == Slot.AskedAbout))
            {
                reading.Add(Slot.AskedAbout, last.Concept["intervention"], last.First, last.Last, default(Asserted));
            }
        }
    }
}
