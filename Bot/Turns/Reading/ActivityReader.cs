using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Settings;
using Bot.Storage;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Turns.Reading;

/// <summary>Reads what an activity of any channel says. Built once, safe to share between threads.</summary>
internal sealed class ActivityReader(LimitSettings limits, ServiceWords words)
{
    private const int KeptOfTooLong = 200;

    /// <summary>The turn this activity asks for; null when it asks for none.</summary>
    internal InboundTurn? Read(Activity activity)
    {
        if (activity is not { ChannelId.Length: > 0, Conversation.Id.Length: > 0 } || Input(activity) is not { } input)
        {
            return null;
        }

        var turn = Turn(activity, new ConversationKey(activity.ChannelId, activity.Conversation.Id));
        return IsGroup(activity) ? Refused(turn, words.PersonalOnly, kept: 0)
            : Length(input) > limits.MessageLength ? Shortened(turn, Words(input))
            : turn with { Input = input };
    }

    private static PatientInput? Input(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => MessageText.Input(activity),
        ActivityTypes.ConversationUpdate when Joins(activity) => new PatientInput.Joined(),
        ActivityTypes.InstallationUpdate when activity.Action is "add" or "add-upgrade" => new PatientInput.Joined(),
        ActivityTypes.Event when activity.Name is "webchat/join" => new PatientInput.Joined(),
        ActivityTypes.Event when activity.Name is HandoffEvents.Status => new PatientInput.HandoffStatus(JsonText.Member(ActivityJson.Value(activity), "state") ?? ""),
        ActivityTypes.Invoke when activity.Name is "adaptiveCard/action" => CardSubmit.OfExecute(ActivityJson.Value(activity)),
        _ => null,
    };

    private static bool Joins(Activity activity) =>
        activity.MembersAdded is { } added && added.Any(member => !string.Equals(member.Id, activity.Recipient?.Id, StringComparison.Ordinal));

    private static bool IsGroup(Activity activity) =>
        activity.Conversation is { ConversationType: "groupChat" or "channel" } or { IsGroup: true };

    private static int Length(PatientInput input) => input switch
    {
        PatientInput.Said said => said.Text.Length,
        PatientInput.Submitted submitted => submitted.Fields.Sum(field => field.Key.Length + field.Value.Length),
        _ => 0,
    };

    // Both ends are screened for danger: a story often ends with what matters most.
    private InboundTurn Shortened(InboundTurn turn, string words)
    {
        var half = Math.Min(limits.MessageLength / 2, words.Length / 2);
        return Refused(turn, sentence: null, KeptOfTooLong) with { Input = new PatientInput.TooLong(words[..half], words[^half..]) };
    }

    private static string Words(PatientInput input) => input switch
    {
        PatientInput.Said said => said.Text,
        PatientInput.Submitted submitted => string.Join(". ", submitted.Fields.Values),
        _ => "",
    };

    // What the bot does not take must not lie in the log either.
    private static InboundTurn Refused(InboundTurn turn, string? sentence, int kept)
    {
        var activity = turn.Activity;
        activity.Text = activity.Text is { Length: > 0 } text ? text[..Math.Min(kept, text.Length)] + "…" : activity.Text;
        activity.Value = null;
        activity.Attachments = null;
        return turn with { Refusal = sentence };
    }

    private static InboundTurn Turn(Activity activity, ConversationKey key) => new()
    {
        Key = key,
        Activity = activity,
        NeedsId = string.IsNullOrEmpty(activity.Id),
        DeliveryKeys = DeliveryKeys(activity),
        MustSend = activity.DeliveryMode is not DeliveryModes.ExpectReplies && activity.ChannelId is not (ChannelIds.Webchat or ChannelIds.Directline),
    };

    private static ImmutableArray<string> DeliveryKeys(Activity activity)
    {
        var keys = ImmutableArray.CreateBuilder<string>(2);
        if (!string.IsNullOrEmpty(activity.Id))
        {
            keys.Add($"activity:{activity.Id}");
        }

        if (JsonText.Member(ActivityJson.ChannelData(activity), "clientActivityID") is { Length: > 0 } client)
        {
            keys.Add($"client:{client}");
        }

        return keys.ToImmutable();
    }
}
