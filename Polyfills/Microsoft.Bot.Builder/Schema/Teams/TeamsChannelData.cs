using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams tells with an activity.</summary>
public class TeamsChannelData
{
    /// <summary>What happened, such as editMessage.</summary>
    [JsonPropertyName("eventType")]
    public string? EventType { get; set; }

    /// <summary>The team, outside personal chats.</summary>
    [JsonPropertyName("team")]
    public TeamInfo? Team { get; set; }
}
