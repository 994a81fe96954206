using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A message with text.</summary>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => Message(text, ssml, inputHint);

    /// <summary>A message with buttons.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null)
    {
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions] };
        return message;
    }

    /// <summary>A message with one card or file.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with cards or files, one below the other.</summary>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = AttachmentLayoutTypes.List;
        message.Attachments = [.. attachments];
        return message;
    }

    private static Activity Message(string? text, string? ssml, string? inputHint) => new(ActivityTypes.Message)
    {
        Attachments = [],
        Entities = [],
        Text = string.IsNullOrWhiteSpace(text) ? null : text,
        Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };
}
