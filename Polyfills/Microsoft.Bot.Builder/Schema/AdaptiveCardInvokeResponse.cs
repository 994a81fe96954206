using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a button of an Adaptive Card.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>An HTTP status, told in the body.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>Media type of the value.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>A card, a text or an error.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }
}
