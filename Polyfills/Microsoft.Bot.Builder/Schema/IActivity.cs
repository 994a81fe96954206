namespace Microsoft.Bot.Schema;

/// <summary>What all activities have.</summary>
public interface IActivity
{
    /// <inheritdoc cref="Activity.Type"/>
    string? Type { get; set; }

    /// <inheritdoc cref="Activity.Id"/>
    string? Id { get; set; }

    /// <inheritdoc cref="Activity.ServiceUrl"/>
    string? ServiceUrl { get; set; }

    /// <inheritdoc cref="Activity.Timestamp"/>
    DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc cref="Activity.LocalTimestamp"/>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <inheritdoc cref="Activity.ChannelId"/>
    string? ChannelId { get; set; }

    /// <inheritdoc cref="Activity.From"/>
    ChannelAccount? From { get; set; }

    /// <inheritdoc cref="Activity.Conversation"/>
    ConversationAccount? Conversation { get; set; }

    /// <inheritdoc cref="Activity.Recipient"/>
    ChannelAccount? Recipient { get; set; }

    /// <inheritdoc cref="Activity.ReplyToId"/>
    string? ReplyToId { get; set; }

    /// <inheritdoc cref="Activity.Entities"/>
    IList<Entity>? Entities { get; set; }

    /// <inheritdoc cref="Activity.ChannelData"/>
    object? ChannelData { get; set; }

    /// <summary>The channel's data as an object of a type; null when there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">The data has another shape.</exception>
    TypeT? GetChannelData<TypeT>();

    /// <summary>This activity when it is a message, else null.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>Where to answer this activity.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity to a conversation, or (incoming) makes it come from there. Changes and returns this activity.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
