using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The button of an Adaptive Card that was pressed.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Always Action.Execute.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>The id the card gave it.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>What the card calls it.</summary>
    [JsonPropertyName("verb")]
    public string? Verb { get; set; }

    /// <summary>The card's data and its inputs.</summary>
    [JsonPropertyName("data")]
    public object? Data { get; set; }
}
