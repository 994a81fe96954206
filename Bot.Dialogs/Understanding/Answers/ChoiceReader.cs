using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>Which choices of the pending question a typed message picks: by label, other wording, number ("the second one"), "both", "all", or by the facts it states.</summary>
internal sealed class ChoiceReader
{
    private readonly ConditionalWeakTable<Question, ChoiceWords> _known = [];
    private readonly PhraseBook<string> _groups;
    private readonly WordTable _letters;
    private readonly FrozenSet<string> _ordinalWords;
    private readonly AmountReader _amounts;
    private readonly Spelling _spelling;

    public ChoiceReader(ContentSet content, AmountReader amounts, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/answers.yaml");
        _groups = PhraseSections.Load(node, vocabulary, spelling, "both", "all");
        _letters = WordTable.Load(node, "letters", vocabulary);
        _ordinalWords = WordSet.Load(node, "ordinal", vocabulary);
        _amounts = amounts;
        _spelling = spelling;
    }

    /// <summary>Codes of the picked choices, in the order of the question.</summary>
    public ImmutableArray<string> Read(Reading reading)
    {
        if (reading.Pending is not { Choices.Length: > 0 } pending || reading.Text.Count == 0)
        {
            return [];
        }

        var words = _known.GetValue(pending, q => new ChoiceWords(q, _spelling));
        var text = reading.Text;
        if (words.Whole(text) is { } whole)
        {
            // Typing what a button says is pressing it: the choice states its own facts and no others.
            if (pending.Choices.First(c => c.Code == whole).Means.Length > 0)
            {
                reading.Findings.Clear();
            }

            return [whole];
        }

        var picked = Group(text, pending) ?? Numbered(text, pending) ?? words.Named(text);
        return picked.Count > 0 ? InOrder(pending, picked) : InOrder(pending, Meant(reading, pending));
    }

    private static ImmutableArray<string> InOrder(Question pending, IReadOnlyCollection<string> picked) =>
        [.. pending.Choices.Where(c => picked.Contains(c.Code)).Select(c => c.Code).Take(pending.Kind is AnswerKind.Many or AnswerKind.Treatments ? int.MaxValue : 1)];

    /// <summary>"both", "all of them": every choice that states a fact.</summary>
    private List<string>? Group(MessageText text, Question pending)
    {
        if (pending.Kind != AnswerKind.Many || _groups.LongestAt(text, 0) is not { } match || match.Last + 2 < text.Count)
        {
            return null;
        }

        var real = pending.Choices.Where(c => c.Means.Any(m => m.Status == EvidenceStatus.Present)).Select(c => c.Code).ToList();
        return match.Meanings[0] == "all" || real.Count == 2 ? real : null;
    }

    /// <summary>"the second one", "number 2", "option b". A bare number only where no number is the answer.</summary>
    private List<string>? Numbered(MessageText text, Question pending)
    {
        var at = 0;
        var marked = false;
        while (_ordinalWords.Contains(text.WordAt(at)))
        {
            marked |= text.WordAt(at) is "number" or "option" or "choice" or "answer";
            at++;
        }

        var bare = pending.Kind is AnswerKind.One or AnswerKind.Many or AnswerKind.YesNo && text.Count == 1;
        if (Place(text, at, pending, marked || bare, marked) is not { } place || place < 1 || place > pending.Choices.Length)
        {
            return null;
        }

        return at + 1 >= text.Count || text.WordAt(at + 1) is "one" or "option" or "choice" or "please" or "button" ? [pending.Choices[place - 1].Code] : null;
    }

    private int? Place(MessageText text, int at, Question pending, bool digits, bool letters)
    {
        if (_amounts.Ordinals.Find(text.WordAt(at)) is { } ordinal && text.Count > 1)
        {
            return ordinal.Min < 0 ? pending.Choices.Length : (int)ordinal.Min;
        }

        return digits && _amounts.Number(text, at) is { } number ? (int)number.Value.Min : letters ? (int?)_letters.Find(text.WordAt(at))?.Min : null;
    }

    /// <summary>Choices whose every fact the message states.</summary>
    private static List<string> Meant(Reading reading, Question pending)
    {
        List<string> meant = [];
        foreach (var choice in pending.Choices.Where(c => c.Means.Length > 0))
        {
            if (choice.Means.All(m => m.Code is not null && reading.Findings.Exists(f => f.Slot == m.Slot && f.Code == m.Code && f.Status == m.Status && f.When == TimeFrame.Now && f.Who == Person.Patient)))
            {
                meant.Add(choice.Code);
            }
        }

        return meant;
    }
}
