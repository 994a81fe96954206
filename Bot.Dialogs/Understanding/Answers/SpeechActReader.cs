using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>What a message does beside stating facts: greets, thanks, asks, chats (content: lexicon/acts.yaml).</summary>
internal sealed class SpeechActReader
{
    private readonly PhraseBook<string> _acts;
    private readonly PhraseBook<string> _questions;
    private readonly FrozenSet<string> _questionWords;

    public SpeechActReader(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/acts.yaml");
        _acts = PhraseSections.Load(node, vocabulary, spelling, "greeting", "thanks", "goodbye", "smallTalk");
        _questions = PhraseSections.Load(node, vocabulary, spelling, "questions");
        _questionWords = WordSet.Load(node, "questionWords", vocabulary);
    }

    /// <summary>The act. A message with facts of the patient's own states them, whatever courtesies it begins with.</summary>
    public SpeechAct Read(Reading reading)
    {
        var text = reading.Text;
        if (reading.Findings.Exists(IsOwnFact))
        {
            return SpeechAct.Statement;
        }

        if (_acts.Scan(text) is { Count: > 0 } acts)
        {
            var act = acts.Find(a => a.Meanings[0] is "smallTalk" or "goodbye") is { Meanings: not null } strong ? strong : acts[0];
            var asksToo = reading.Questions.Count > 0 && act.Meanings[0] is "greeting" or "thanks";
            if (!asksToo && (act.First <= 2 || text.Count - 1 - act.Last <= 2))
            {
                return Enum.Parse<SpeechAct>(act.Meanings[0], ignoreCase: true);
            }
        }

        return Asks(reading) ? SpeechAct.Question : SpeechAct.Statement;
    }

    private static bool IsOwnFact(Finding f) =>
        f is { When: TimeFrame.Now, Who: Person.Patient } && f.Slot is not (Slot.AskedAbout or Slot.Reporter or Slot.Goal or Slot.Treatment or Slot.Diagnosis or Slot.Side or Slot.Course or Slot.Onset) && f.Status != EvidenceStatus.Unknown;

    /// <summary>Some part of the message asks, whatever else it states.</summary>
    public bool Asks(Reading reading) => reading.Questions.Count > 0 || Asks(reading.Text);

    private bool Asks(MessageText text)
    {
        if (text.Count == 0)
        {
            return false;
        }

        for (var i = 0; i < text.Count; i++)
        {
            var begins = i == 0 || text[i].AfterStop;
            if ((begins && _questionWords.Contains(text.WordAt(i)) && text.Count - i > 2) || _questions.LongestAt(text, i) is not null || (text[i].Before & Gap.Question) != 0)
            {
                return true;
            }
        }

        return text.Asks;
    }
}
