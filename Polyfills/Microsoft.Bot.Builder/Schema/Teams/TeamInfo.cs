using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team in Teams.</summary>
public class TeamInfo
{
    /// <summary>Id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its group in Entra ID.</summary>
    [JsonPropertyName("aadGroupId")]
    public string? AadGroupId { get; set; }
}
