using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke that an Adaptive Card sent.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The button.</summary>
    [JsonPropertyName("action")]
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>The sign-in state, if any.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }
}
