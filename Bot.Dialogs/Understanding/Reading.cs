using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding;

/// <summary>One message while it is being read: its words, the concepts named in it, what is denied, and the facts found so far.</summary>
internal sealed class Reading(MessageText text, List<Mention> mentions, AssertionMap assertions)
{
    private const int LongestPhrase = 16;

    /// <summary>The words.</summary>
    public MessageText Text { get; } = text;

    /// <summary>Concepts of the lexicon, in order.</summary>
    public List<Mention> Mentions { get; } = mentions;

    /// <summary>Denial, time and person of every word.</summary>
    public AssertionMap Assertions { get; } = assertions;

    /// <summary>The question asked before this message; null for none.</summary>
    public Question? Pending { get; init; }

    /// <summary>The patient's time.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Every time in the message.</summary>
    public required Claims Times { get; init; }

    /// <summary>Where the message corrects itself.</summary>
    public required Corrections Corrections { get; init; }

    /// <summary>Facts found so far.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>First and last word of every part that asks.</summary>
    public List<(int First, int Last)> Questions { get; } = [];

    /// <summary>Mentions of one kind, such as "locations".</summary>
    public IEnumerable<Mention> Named(string kind) => Mentions.Where(m => m.Concept.Kind == kind);

    /// <summary>Mentions of one kind that begin within bounds, in order. Looks at no others, so that long messages stay quick.</summary>
    public IEnumerable<Mention> NamedNear(string kind, int first, int last)
    {
        for (var i = Mentions.IndexFrom(first, m => m.First); i < Mentions.Count && Mentions[i].First <= last; i++)
        {
            if (Mentions[i].Concept.Kind == kind)
            {
                yield return Mentions[i];
            }
        }
    }

    /// <summary>Whether the words of a mention are said in another sense ("after a block"), or name a treatment ("the burning one").</summary>
    public bool IsHidden(Mention mention, bool alsoByTreatments) =>
        NamedNear("other-senses", mention.First - LongestPhrase, mention.First).Any(m => m.Last >= mention.First)
        || (alsoByTreatments && NamedNear("treatments", mention.First - LongestPhrase, mention.First).Any(m => m.Last >= mention.Last && m.Last > m.First));

    /// <summary>Adds a fact made of the words First to Last, with what the assertions say of them.</summary>
    public void Add(Slot slot, string? code, int first, int last, EvidenceValue? value = null) =>
        Add(slot, code, first, last, Assertions.At(first, last), value);

    /// <summary>Adds a fact whose status the reader knows better.</summary>
    public void Add(Slot slot, string? code, int first, int last, Asserted asserted, EvidenceValue? value = null)
    {
        var (start, length, words) = Text.Slice(first, last);
        Findings.Add(new Finding(slot, code, asserted.Status, asserted.When, asserted.Who, start, length, words, value));
    }
}
