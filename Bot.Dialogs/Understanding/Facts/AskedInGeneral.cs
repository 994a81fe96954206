using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Answers;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Facts;

/// <summary>
/// What is only named in a question is no fact: "what helps a frozen shoulder" tells of no shoulder, "can it help my shoulder" does. Runs after all other readers.
/// Danger signs are left alone, as "why can't I feel my legs" must act; only illnesses and events are imagined, and only where nothing is one's own. A procedure that is asked about was not done, so its name is no sign of one.
/// </summary>
internal sealed class AskedInGeneral : IFindingReader
{
    private readonly QuestionFinder _questions;
    private readonly PhraseBook<string> _own;
    private readonly FrozenSet<string> _background;
    private readonly PhraseBook<string> _definitions;
    private readonly FrozenSet<string> _defined;
    private readonly FrozenSet<string> _complaints;

    public AskedInGeneral(ContentSet content, Vocabulary vocabulary, Text.Spelling spelling)
    {
        _questions = new QuestionFinder(content, vocabulary, spelling);
        _definitions = PhraseSections.Load(content.Open("lexicon/acts.yaml"), vocabulary, spelling, "definitions");
        _complaints = WordSet.Load(content.Open("lexicon/acts.yaml"), "complaintWords", vocabulary);
        _background = Codes(content, "backgroundSigns");
        _defined = Codes(content, "definedSigns");
        _own = PhraseSections.Load(content.Open("lexicon/acts.yaml"), vocabulary, spelling, "ownFacts");
    }

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        var names = reading.Mentions.Where(m => m.Concept.Kind is "treatments" or "diagnoses").Select(m => m.First).ToHashSet();
        reading.Questions.AddRange(_questions.In(reading.Text, names));
        foreach (var (first, last) in reading.Questions)
        {
            var own = OwnFrom(reading.Text, first, last);
            Imagine(reading, reading.Text[first].Start, reading.Text[last].End, own);
            if (own == int.MaxValue)
            {
                ForgetNames(reading, first, last);
            }
        }

        reading.Findings.RemoveAll(f => f.Slot == Slot.Sign && NamesUndone(reading, f));
        for (var at = 0; at < reading.Text.Count; at = reading.Text.SentenceEnd(at) + 1)
        {
            if (QuestionFinder.IsMarked(reading.Text, at) || reading.Questions.Exists(q => reading.Text.SentenceStart(q.First) == at))
            {
                ForgetSigns(reading, at, reading.Text.SentenceEnd(at));
            }
        }
    }

    // From the word that makes what follows the patient's own; the end when there is none.
    private int OwnFrom(MessageText text, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (_own.LongestAt(text, at) is not null && !(at > first && text.WordAt(at - 1) is "can" or "could" or "should" or "may" or "will" or "would" or "do" or "did" or "if"))
            {
                return text[at].Start;
            }
        }

        return int.MaxValue;
    }

    private void Imagine(Reading reading, int start, int end, int own)
    {
        for (var i = 0; i < reading.Findings.Count; i++)
        {
            var finding = reading.Findings[i];
            if (finding.Start >= start && finding.Start + finding.Length <= Math.Min(end, own) && MayBeImagined(finding, own))
            {
                reading.Findings[i] = finding with { When = TimeFrame.Hypothetical };
            }
        }
    }

    private bool MayBeImagined(Finding finding, int own) => finding.Slot == Slot.Sign
        ? own == int.MaxValue && _background.Contains(finding.Code ?? "")
        : finding.Slot is not (Slot.AskedAbout or Slot.Reporter or Slot.Age or Slot.Goal);

    // "what is an epidural steroid injection" tells of no shot that was given.
    private static bool NamesUndone(Reading reading, Finding sign) =>
        reading.Findings.Exists(f => f is { Slot: Slot.Treatment, When: TimeFrame.Hypothetical } && Covers(f.Start, f.Start + f.Length, sign));

    // Nor are "hot and cold treatments" a fever.
    private static void ForgetNames(Reading reading, int first, int last)
    {
        var names = reading.Mentions.Where(m => m.Concept.Kind == "treatments" && m.Last > m.First && first <= m.First && m.Last <= last).ToList();
        reading.Findings.RemoveAll(f => f.Slot == Slot.Sign && names.Exists(m => Covers(reading.Text[m.First].Start, reading.Text[m.Last].End, f)));
    }

    // "What are the treatments for chest pain" is nobody's chest pain, and in "breastfeeding and steroid injection safe?" no shot was given.
    private void ForgetSigns(Reading reading, int first, int last)
    {
        var text = reading.Text;
        if (!Enumerable.Range(first, last - first + 1).Any(i => _complaints.Contains(text.WordAt(i))))
        {
            var gone = _definitions.LongestAt(text, first) is null ? _background : _defined;
            reading.Findings.RemoveAll(f => f.Slot == Slot.Sign && gone.Contains(f.Code ?? "") && f.Start >= text[first].Start && f.Start < text[last].End);
        }
    }

    private static FrozenSet<string> Codes(ContentSet content, string name) =>
        content.Open("lexicon/acts.yaml").String(name).Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    private static bool Covers(int start, int end, Finding sign) => start <= sign.Start && sign.Start + sign.Length <= end;
}
