using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>What a message does in the conversation, once its facts are known. An answer to the pending question comes before a command.</summary>
internal sealed class AnswerReaders(ContentSet content, AmountReader amounts, CorrectionReader corrections, (Vocabulary Words, Spelling Spelling) words)
{
    private readonly BareAnswerReader _bare = new(content, words.Words, words.Spelling);
    private readonly ChoiceReader _choices = new(content, amounts, words.Words, words.Spelling);
    private readonly CommandReader _commands = new(content, words.Words, words.Spelling);
    private readonly ReopenReader _reopens = new(content, words.Words, words.Spelling);
    private readonly SpeechActReader _acts = new(content, words.Words, words.Spelling);

    /// <summary>The meaning of a message whose facts were read.</summary>
    public Meaning Read(Reading reading)
    {
        if (_reopens.Read(reading) is { } reopened)
        {
            return new Meaning { Text = reading.Text.Original, Reopens = reopened, Findings = [.. reading.Findings.Where(f => f.Slot == Slot.Sign)] };
        }

        var asks = _acts.Asks(reading);
        var picked = _choices.Read(reading);
        var command = picked.Length > 0 || AnswersPending(reading) ? null : _commands.Read(reading.Text);
        return new Meaning
        {
            Text = reading.Text.Original,
            Findings = FindingOrder.Sort(reading.Findings),
            Answer = command is null or Command.Stop ? _bare.Read(reading.Text, reading.Pending) : BareAnswer.None,
            Picked = picked,
            Command = command,
            Questions = asks && reading.Questions.Count == 0 ? [reading.Text.Original] : [.. reading.Questions.Select(q => reading.Text.Slice(q.First, q.Last).Words)],
            Act = _acts.Read(reading),
            Corrects = corrections.TakesBack(reading.Text),
        };
    }

    /// <summary>The message states a fact of the slot that was asked for.</summary>
    private static bool AnswersPending(Reading reading) =>
        reading.Pending?.Slot is { } slot && reading.Findings.Exists(f => f.Slot == slot && f.When != TimeFrame.Hypothetical && f.Status == EvidenceStatus.Present);
}
