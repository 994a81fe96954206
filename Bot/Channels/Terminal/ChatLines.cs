using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Triage;

namespace Bot.Channels.Terminal;

/// <summary>A turn as the lines of a recorded conversation (.chat).</summary>
internal static class ChatLines
{
    /// <summary>What the bot said in a turn, and where the conversation then stands.</summary>
    internal static ImmutableArray<string> Of(Turn turn) => [.. turn.Replies.Select(Line), Where(turn)];

    /// <summary>What a channel without cards shows of a reply.</summary>
    internal static string Plain(Reply reply) => reply switch
    {
        Reply.Say say => say.Text,
        Reply.Ask ask => ask.Question.PlainText,
        Reply.Show show => show.Card.PlainText,
        _ => throw new ArgumentException($"{reply.GetType().Name} has no text.", nameof(reply)),
    };

    private static string Line(Reply reply) => reply switch
    {
        Reply.Say say => "bot: " + say.Text.Replace("\n", " / ", StringComparison.Ordinal),
        Reply.Ask { Question: var question } => $"bot: {question.Text}{Choices(question)}",
        Reply.Show { Card: var card } => $"bot: [card {card.Card}] {Title(card)}",
        _ => throw new ArgumentException($"{reply.GetType().Name} has no line.", nameof(reply)),
    };

    private static string Choices(QuestionView question) =>
        question.Choices.Length == 0 ? "" : "  " + string.Join(' ', question.Choices.Select(choice => $"({choice.Label})"));

    private static string Title(CardView card) => card switch
    {
        GuidanceView guidance => guidance.Title,
        AdviceView advice => advice.Title,
        InterventionView intervention => intervention.Name + (intervention.Tag is { } tag ? $" ({tag})" : ""),
        ReviewView review => string.Join("; ", review.Lines.Select(line => $"{line.Label}: {line.Value}")),
        VisitConfirmationView visit => $"{visit.Title} {visit.Reference}",
        _ => card.PlainText.Split('\n')[0],
    };

    private static string Where(Turn turn)
    {
        var flags = turn.Trace.RedFlags.Where(flag => flag.Level is not null).Select(flag => flag.Id).ToList();
        var level = turn.Trace.Disposition is { } reached ? $", {DispositionCode.Of(reached)} by {string.Join(' ', turn.Trace.Rules)}" : "";
        return $"-> {turn.Session.Stage}{level}{(flags.Count > 0 ? " (" + string.Join(' ', flags) + ")" : "")}";
    }
}
