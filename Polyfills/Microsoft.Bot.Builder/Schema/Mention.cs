using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>An account named in a message text.</summary>
public class Mention : Entity
{
    /// <summary>Makes an empty mention.</summary>
    public Mention()
    {
        Type = "mention";
    }

    /// <summary>The account.</summary>
    [JsonPropertyName("mentioned")]
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The part of the text that names it.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }
}
