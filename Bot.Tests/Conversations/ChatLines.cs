using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Triage;

namespace Bot.Tests.Conversations;

/// <summary>A turn as the lines of a golden conversation.</summary>
public static class ChatLines
{
    public static ImmutableArray<string> Of(Turn turn) => [.. turn.Replies.Select(Line), Where(turn)];

    /// <summary>What a channel without cards shows of a reply.</summary>
    public static string Plain(Reply reply) => reply switch
    {
        Reply.Say say => say.Text,
        Reply.Ask ask => ask.Question.PlainText,
        Reply.Show show => show.Card.PlainText,
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    private static string Line(Reply reply) => reply switch
    {
        Reply.Say say => "bot: " + say.Text.Replace("\n", " / "),
        Reply.Ask { Question: var q } => $"bot: {q.Text}{Choices(q)}",
        Reply.Show { Card: var card } => $"bot: [card {card.Card}] {Title(card)}",
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    private static string Choices(QuestionView question) =>
        question.Choices.Length == 0 ? "" : "  " + string.Join(' ', question.Choices.Select(c => $"({c.Label})"));

    private static string Title(CardView card) => card switch
    {
        GuidanceView guidance => guidance.Title,
        AdviceView advice => advice.Title,
        InterventionView intervention => intervention.Name + (intervention.Tag is { } tag ? $" ({tag})" : ""),
        ReviewView review => string.Join("; ", review.Lines.Select(l => $"{l.Label}: {l.Value}")),
        VisitConfirmationView visit => $"{visit.Title} {visit.Reference}",
        _ => card.PlainText.Split('\n')[0],
    };

    private static string Where(Turn turn)
    {
        var flags = turn.Trace.RedFlags.Where(f => f.Level is not null).Select(f => f.Id).ToList();
        var level = turn.Trace.Disposition is { } d ? $", {DispositionCode.Of(d)} by {string.Join(' ', turn.Trace.Rules)}" : "";
        return $"-> {turn.Session.Stage}{level}{(flags.Count > 0 ? " (" + string.Join(' ', flags) + ")" : "")}";
    }
}
