using Bot.Dialogs.Replies;
using Microsoft.Bot.Schema;

namespace Bot.Rendering;

/// <summary>Replies as activities, fit for a channel. Thread-safe; the caller adds ids, conversation and addresses.</summary>
public sealed class ReplyRenderer(CardTemplates templates)
{
    private const string Submit = "submit";

    /// <summary>One activity for each reply, in order. Nothing is formatted, so patients' words show as they typed them.</summary>
    public IReadOnlyList<Activity> Render(IReadOnlyList<Reply> replies, ChannelProfile channel)
    {
        ArgumentNullException.ThrowIfNull(replies);
        ArgumentNullException.ThrowIfNull(channel);
        return [.. replies.Select(reply => Render(reply, channel))];
    }

    private Activity Render(Reply reply, ChannelProfile channel) => reply switch
    {
        Reply.Say say => Message(say.Text, InputHints.AcceptingInput),
        Reply.Ask { Question: var question } when IsAskedInText(question, channel) => WithButtons(question, channel),
        Reply.Ask { Question: var question } => Card(question, InputHints.ExpectingInput, channel),
        Reply.Show { Card: var card } => Card(card, InputHints.AcceptingInput, channel),
        _ => throw new ArgumentException($"{reply.GetType().Name} has no form on a channel.", nameof(reply)),
    };

    /// <summary>A question without a card, or one answer of a few: quicker to read and to press below the message than on a card.</summary>
    private static bool IsAskedInText(QuestionView question, ChannelProfile channel) => channel.ShowsCards && question.Card switch
    {
        "none" => true,
        "choices" => !question.Many && Buttons(question).Count() <= channel.MostButtons,
        _ => false,
    };

    private static IEnumerable<string> Buttons(QuestionView question) => question.Choices.Select(choice => choice.Label)
        .Concat(question.Actions.Where(action => !string.Equals(action.Action, Submit, StringComparison.Ordinal)).Select(action => action.Label));

    private static Activity WithButtons(QuestionView question, ChannelProfile channel)
    {
        var message = Message(question.Note is null ? question.Text : $"{question.Note}\n\n{question.Text}", InputHints.ExpectingInput);
        CardAction[] buttons = [.. Buttons(question).Take(channel.MostButtons).Select(label => new CardAction { Type = ActionTypes.ImBack, Title = label, Value = label })];
        message.SuggestedActions = buttons.Length > 0 ? new SuggestedActions { Actions = buttons } : null;
        return message;
    }

    private Activity Card(CardView view, string hint, ChannelProfile channel)
    {
        if (!channel.ShowsCards)
        {
            return Message(view.PlainText, hint);
        }

        var card = ActivityJson.AdaptiveCard(templates.Expand(Addressed(view, channel)));
        return new Activity(ActivityTypes.Message) { Attachments = [card], Summary = view.PlainText, InputHint = hint };
    }

    /// <summary>Pictures get their address on this channel, phone numbers the form that a link takes.</summary>
    private static CardView Addressed(CardView view, ChannelProfile channel) => view switch
    {
        QuestionView { Picture: { } path } question => question with { Picture = Address(path, channel) },
        InterventionView { Picture: { } path } intervention => intervention with { Picture = Address(path, channel) },
        GuidanceView guidance => guidance with { SummaryUrl = guidance.SummaryLabel is null ? null : channel.SummaryUrl },
        AdviceView advice => advice with { CallNumber = string.Concat(advice.CallNumber.Where(c => char.IsAsciiDigit(c) || c == '+')) },
        _ => view,
    };

    private static string? Address(string path, ChannelProfile channel) => channel.PictureRoot is { } root ? root + path : null;

    private static Activity Message(string text, string hint) =>
        new(ActivityTypes.Message) { Text = text, TextFormat = TextFormatTypes.Plain, InputHint = hint };
}
