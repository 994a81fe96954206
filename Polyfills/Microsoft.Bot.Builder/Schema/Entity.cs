using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something told about a message, such as a mention or what the client can do.</summary>
[JsonDerivedType(typeof(Mention))]
public class Entity
{
    /// <summary>What kind of entity.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>Properties of the wire that have no member here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
