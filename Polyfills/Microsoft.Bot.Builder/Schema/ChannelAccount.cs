using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or bot in a conversation.</summary>
public class ChannelAccount
{
    /// <summary>Makes an empty account.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Makes an account.</summary>
    public ChannelAccount(string? id = null, string? name = null, string? role = null)
    {
        Id = id;
        Name = name;
        Role = role;
    }

    /// <summary>Id, unique in the channel.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>Display name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Object id in Entra ID, where the channel tells it.</summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; set; }

    /// <summary>Properties of the wire that have no member here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
