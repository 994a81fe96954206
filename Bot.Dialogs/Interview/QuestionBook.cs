using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Interview;

/// <summary>All questions of one language, by id (content: questions.yaml).</summary>
public sealed class QuestionBook
{
    private readonly ImmutableDictionary<string, Question> _questions;

    private QuestionBook(ImmutableDictionary<string, Question> questions) => _questions = questions;

    /// <summary>The same questions for somebody who writes for the person with the pain; null when there are none.</summary>
    public QuestionBook? ForSomeoneElse { get; private init; }

    /// <summary>The questions in the words that fit who writes.</summary>
    public QuestionBook For(EvidenceMap evidence) => evidence[Slot.Reporter]?.Code is "family" or "other" ? ForSomeoneElse ?? this : this;

    /// <summary>Ids of all questions.</summary>
    public IEnumerable<string> Ids => _questions.Keys;

    /// <summary>A question.</summary>
    /// <exception cref="KeyNotFoundException">No such id: a mistake in code, not in content.</exception>
    public Question this[string id] => _questions[id];

    /// <summary>A question, or null.</summary>
    public Question? Find(string? id) => id is null ? null : _questions.GetValueOrDefault(id);

    /// <summary>Reads and checks the questions.</summary>
    /// <exception cref="ContentException">A question lacks a part; names file and line.</exception>
    public static QuestionBook Load(ContentSet content)
    {
        var questions = ImmutableDictionary.CreateBuilder<string, Question>(StringComparer.Ordinal);
        foreach (var node in content.Open("questions.yaml").Items())
        {
            var question = Read(node);
            if (!questions.TryAdd(question.Id, question))
            {
                throw node.Wrong($"the question '{question.Id}' stands twice");
            }
        }

        return new QuestionBook(questions.ToImmutable());
    }

    /// <summary>This book with more questions, such as those made from the safety checks.</summary>
    public QuestionBook With(IEnumerable<Question> more) => new(_questions.SetItems(more.Select(q => KeyValuePair.Create(q.Id, q))));

    /// <summary>This book with its questions in the words for somebody else.</summary>
    internal QuestionBook AndFor(Func<QuestionBook, QuestionBook> reword) => new(_questions) { ForSomeoneElse = reword(this) };

    private static Question Read(ContentNode node) => new(
        node.String("id"),
        node.Enum<AnswerKind>("kind"),
        node.Find("slot") is null ? null : node.Enum<Slot>("slot"),
        node.String("card"),
        node.String("ask"),
        node.String("again"),
        node.String("why"),
        [.. node.Items("choices").Select(ReadChoice)],
        node.String("source"));

    private static Choice ReadChoice(ContentNode node) => new(
        node.String("code"), node.String("label"), node.StringsOrEmpty("alsoSaid"), [.. node.Items("means").Select(ReadMeaning)]);

    private static Evidence ReadMeaning(ContentNode node) => new(
        node.Enum<Slot>("slot"),
        node.StringOrNull("code"),
        node.Find("status") is null ? EvidenceStatus.Present : node.Enum<EvidenceStatus>("status"),
        Value: ReadValue(node));

    private static EvidenceValue? ReadValue(ContentNode node)
    {
        var value = new EvidenceValue
        {
            MinDays = node.NumberOrNull("minDays"),
            MaxDays = node.NumberOrNull("maxDays"),
            Score = node.NumberOrNull("score"),
            Weeks = node.NumberOrNull("weeks"),
            Years = (int?)node.NumberOrNull("years"),
        };
        return value == new EvidenceValue() ? null : value;
    }
}
