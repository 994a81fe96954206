using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Such as like or heart.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }
}
