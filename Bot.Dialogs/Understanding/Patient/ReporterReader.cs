using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Patient;

/// <summary>Who writes: the patient, family, or somebody else for the patient (content: lexicon/reporter.yaml).</summary>
internal sealed class ReporterReader : IFindingReader
{
    private readonly PhraseBook<string> _phrases;

    public ReporterReader(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        _phrases = new PhraseBook<string>(vocabulary, spelling);
        var node = content.Open("lexicon/reporter.yaml");
        foreach (var who in node.Keys)
        {
            foreach (var phrase in node.String(who).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                _phrases.Add(phrase, who);
            }
        }
    }

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        foreach (var match in _phrases.Scan(reading.Text))
        {
            if (reading.Assertions.At(match.First, match.Last).Who == Person.Patient || match.Meanings[0] == "other")
            {
                reading.Add(Slot.Reporter, match.Meanings[0], match.First, match.Last, default(Asserted));
                return;
            }
        }
    }
}
