using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Replies;

/// <summary>A question as it is shown: its card, and its numbered plain-text twin.</summary>
internal sealed class QuestionVoice(Phrases phrases)
{
    private static readonly ImmutableHashSet<string> MayBeSkipped =
        ["severity", "quality", "worse", "treatments", "therapy-weeks", "cautions", "goal", "mood", "scans", "duration"];

    /// <summary>Shows a question.</summary>
    /// <param name="question">Which.</param>
    /// <param name="turn">Turn it is shown in.</param>
    /// <param name="again">Say it in other words, with an example.</param>
    /// <param name="note">A line above it, or null.</param>
    /// <param name="filled">Values of fields filled in before.</param>
    public Reply Ask(Question question, int turn, bool again, string? note, IReadOnlyDictionary<string, string>? filled = null)
    {
        var text = phrases.Clinic.FillIn(again ? question.Again : question.Ask);
        ImmutableArray<ChoiceView> choices = question.Kind == AnswerKind.Treatments ? [] : [.. question.Choices.Select(c => new ChoiceView(c.Code, c.Label))];
        return new Reply.Ask(new QuestionView(
            question.Card, turn, PlainText(note, text, question), question.Id, text, note, question.Kind == AnswerKind.Many,
            choices, Fields(question, filled), Actions(question))
        {
            Error = question.Kind is AnswerKind.One or AnswerKind.YesNo or AnswerKind.Duration ? phrases.Label("required") : null,
            Picture = question.Id == "where" ? "pictures/body.svg" : null,
            PictureAlt = question.Id == "where" ? phrases.Label("body-alt") : null,
        });
    }

    private string PlainText(string? note, string text, Question question)
    {
        var numbered = question.Choices.Select((choice, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {choice.Label}"));
        var also = Actions(question).Where(a => a.Action != "submit").Select(a => a.Label).ToList();
        return Replies.PlainText.Of([note, text, .. numbered, also.Count == 0 ? null : phrases.Label("also", "answers", string.Join(", ", also))]);
    }

    private ImmutableArray<FieldView> Fields(Question question, IReadOnlyDictionary<string, string>? filled) => question.Kind switch
    {
        AnswerKind.Score => [Score("average", required: true), Score("enjoyment", required: false), Score("activity", required: false)],
        AnswerKind.Treatments => [.. question.Choices.Select(Treatment), Text("weeks"), Text("other")],
        AnswerKind.Name or AnswerKind.Contact or AnswerKind.Times =>
            [Visit("visit-name", "bad-name", filled), Visit("visit-contact", "bad-contact", filled), Visit("visit-times", "visit-times-missing", filled)],
        AnswerKind.FreeText or AnswerKind.YesNo or AnswerKind.One or AnswerKind.Many or AnswerKind.Duration => [],
    };

    private FieldView Score(string id, bool required) => new(
        id, "score", phrases.Label(id) + (required ? "" : $" ({phrases.Label("optional")})"), null, phrases.Label("required"), required, null, []);

    private FieldView Treatment(Choice choice) => new(
        choice.Code, "one", choice.Label, null, null, Required: false, Value: "no",
        [.. phrases.Effects.Select(e => new ChoiceView(e.Key, e.Value))]);

    private FieldView Text(string id) => new(
        id, "text", phrases.Label(id == "weeks" ? "weeks-of-therapy" : "other-treatment"), phrases.Label("optional"), null, Required: false, null, []);

    private FieldView Visit(string id, string problem, IReadOnlyDictionary<string, string>? filled) => new(
        id, "text", phrases.Label(id), phrases.Label(id + "-example"), phrases.Label(problem), Required: true, filled?.GetValueOrDefault(id), []);

    private ImmutableArray<ActionView> Actions(Question question)
    {
        var actions = ImmutableArray.CreateBuilder<ActionView>();
        actions.Add(new ActionView("submit", phrases.Label("submit")));
        if (question.Id.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal) || question.Id is "cautions" or "worse")
        {
            actions.Add(new ActionView("none", phrases.Label("none")));
        }

        if (question.Kind is AnswerKind.Many or AnswerKind.Duration or AnswerKind.YesNo && question.Id is not "where" and not "quality" and not "worse")
        {
            actions.Add(new ActionView("unsure", phrases.Label("unsure")));
        }

        if (MayBeSkipped.Contains(question.Id))
        {
            actions.Add(new ActionView("skip", phrases.Label("skip")));
        }

        return actions.ToImmutable();
    }
}
