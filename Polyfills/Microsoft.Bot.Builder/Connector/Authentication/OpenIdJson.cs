using System.Text.Json.Serialization;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The part of OpenID metadata that is read here.</summary>
internal sealed record OpenIdMetadata([property: JsonPropertyName("jwks_uri")] string? KeysAddress);

/// <summary>A published key set.</summary>
internal sealed record KeySet([property: JsonPropertyName("keys")] IReadOnlyList<KeySetEntry>? Keys);

/// <summary>One published key.</summary>
internal sealed record KeySetEntry(
    [property: JsonPropertyName("kty")] string? Kty,
    [property: JsonPropertyName("use")] string? Use,
    [property: JsonPropertyName("kid")] string? Kid,
    [property: JsonPropertyName("n")] string? N,
    [property: JsonPropertyName("e")] string? E)
{
    [JsonPropertyName("endorsements")]
    public IReadOnlyList<string>? Endorsements { get; init; }
}

[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(KeySet))]
internal sealed partial class OpenIdJson : JsonSerializerContext;
