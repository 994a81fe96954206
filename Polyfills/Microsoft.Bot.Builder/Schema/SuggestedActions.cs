using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons shown with a message.</summary>
public class SuggestedActions
{
    /// <summary>Ids of the accounts that see them; null for all.</summary>
    [JsonPropertyName("to")]
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("actions")]
    public IList<CardAction>? Actions { get; set; }
}
