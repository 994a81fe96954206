using Bot.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Turns.Reading;

/// <summary>Reads a message: its text, else the card it submits, else what is attached to it.</summary>
internal static class MessageText
{
    /// <summary>What the message says. An empty message is an empty text.</summary>
    internal static PatientInput Input(Activity activity)
    {
        var text = WithoutMention(activity);
        var submitted = CardSubmit.Of(ActivityJson.Value(activity));
        return submitted is not null && (text.Length == 0 || submitted.Card.Length > 0)
            ? submitted
            : text.Length == 0 && Attached(activity) is { } kind ? new PatientInput.Unsupported(kind) : new PatientInput.Said(text);
    }

    // The entities say which part of the text calls the bot; a patient may well write "<at>" too.
    private static string WithoutMention(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.GetMentions())
        {
            if (!string.IsNullOrEmpty(mention.Text) && string.Equals(mention.Mentioned?.Id, activity.Recipient?.Id, StringComparison.Ordinal))
            {
                text = text.Replace(mention.Text, "", StringComparison.Ordinal);
            }
        }

        return text.Trim();
    }

    private static string? Attached(Activity activity) =>
        activity.Attachments?.FirstOrDefault(attachment => attachment is not null)?.ContentType is { } type ? type.Split('/')[0] : null;
}
