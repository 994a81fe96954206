using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Complaint;

/// <summary>Whether a strong word speaks of the pain: "severe pain", not "severe allergy" or "a terrible day" (content: lexicon/severity.yaml).</summary>
internal sealed class SeverityContext
{
    private readonly FrozenSet<string> _pain;
    private readonly FrozenSet<string> _notPain;
    private readonly FrozenSet<string> _always;

    public SeverityContext(ContentSet content, Vocabulary vocabulary, FrozenSet<string> pain)
    {
        _pain = pain;
        _always = WordSet.Load(content.Open("lexicon/severity.yaml"), "always", vocabulary);
        _notPain = WordSet.Load(content.Open("lexicon/severity.yaml"), "notPain", vocabulary);
    }

    /// <summary>Whether the mention is affirmed, about now, and about pain.</summary>
    public bool IsOfPain(Reading reading, Mention band)
    {
        if (!reading.Assertions.At(band.First, band.Last).HoldsNow)
        {
            return false;
        }

        var text = reading.Text;
        if (text.WordAt(band.First - 1) is "when" or "if" or "whenever")
        {
            return false;
        }

        for (var i = band.Last + 1; i <= band.Last + 2 && i < text.Count && !text[i].AfterPause; i++)
        {
            if (_notPain.Contains(text.WordAt(i)))
            {
                return false;
            }
        }

        return reading.Pending?.Kind == AnswerKind.Score || _always.Contains(text.WordAt(band.Last)) || _always.Contains(text.WordAt(band.First)) || IsSentence(text, band) || SaysPain(text, band.First, band.Last) || SpeaksOfPainNear(reading, band);
    }

    /// <summary>A sentence of its own: "Mild." "Moderate I'd say."</summary>
    private static bool IsSentence(MessageText text, Mention band) =>
        text.Count > band.Last - band.First + 2 && Sentence.Start(text, band.First) == band.First && Sentence.End(text, band.Last) - band.Last <= 3;

    private bool SpeaksOfPainNear(Reading reading, Mention band)
    {
        var start = Sentence.Start(reading.Text, band.First);
        var end = Sentence.End(reading.Text, band.Last);
        var inTreatment = reading.Mentions.Exists(m => m.Concept.Kind is "treatments" && m.First <= band.Last && m.Last >= band.First);
        return !inTreatment && (SaysPain(reading.Text, start, end) || reading.Mentions.Exists(m => m.Concept.Kind == "locations" && m.First >= start && m.Last <= end));
    }

    private bool SaysPain(MessageText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_pain.Contains(text.WordAt(i)) || text.WordAt(i) is "it")
            {
                return true;
            }
        }

        return false;
    }
}
