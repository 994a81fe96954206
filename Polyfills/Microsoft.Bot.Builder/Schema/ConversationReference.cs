using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Where a conversation is, enough to send to it later.</summary>
public class ConversationReference
{
    /// <summary>Makes the event with which the bot enters this conversation on its own.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = "ContinueConversation",
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };

    /// <summary>The activity that a reply answers.</summary>
    [JsonPropertyName("activityId")]
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    [JsonPropertyName("user")]
    public ChannelAccount? User { get; set; }

    /// <summary>This bot.</summary>
    [JsonPropertyName("bot")]
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    [JsonPropertyName("conversation")]
    public ConversationAccount? Conversation { get; set; }

    /// <summary>One of <see cref="Microsoft.Bot.Connector.Channels"/>.</summary>
    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    /// <summary>Language tag.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    [JsonPropertyName("serviceUrl")]
    public string? ServiceUrl { get; set; }
}
