using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel answers to a sent activity.</summary>
public class ResourceResponse
{
    /// <summary>Makes an answer without an id.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Makes an answer.</summary>
    public ResourceResponse(string? id = null)
    {
        Id = id;
    }

    /// <summary>The id the channel gave it.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
