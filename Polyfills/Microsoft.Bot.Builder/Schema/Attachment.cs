using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or file that goes with a message.</summary>
public class Attachment
{
    /// <summary>Media type.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }

    /// <summary>Where the content can be fetched.</summary>
    [JsonPropertyName("contentUrl")]
    public string? ContentUrl { get; set; }

    /// <summary>The content itself, such as a card.</summary>
    [JsonPropertyName("content")]
    public object? Content { get; set; }

    /// <summary>File name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>A small picture of it.</summary>
    [JsonPropertyName("thumbnailUrl")]
    public string? ThumbnailUrl { get; set; }

    /// <summary>Properties of the wire that have no member here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
