using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>The words on it.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>Address of a picture on it.</summary>
    [JsonPropertyName("image")]
    public string? Image { get; set; }

    /// <summary>Text for message-back buttons.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>What the chat shows when it is pressed.</summary>
    [JsonPropertyName("displayText")]
    public string? DisplayText { get; set; }

    /// <summary>What pressing sends.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }

    /// <summary>Data for the channel alone.</summary>
    [JsonPropertyName("channelData")]
    public object? ChannelData { get; set; }

    /// <summary>Words for the picture.</summary>
    [JsonPropertyName("imageAltText")]
    public string? ImageAltText { get; set; }
}
