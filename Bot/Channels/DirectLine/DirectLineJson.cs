using System.Text.Json.Serialization;

namespace Bot.Channels.DirectLine;

/// <summary>A conversation or a token, as Direct Line names its parts.</summary>
internal sealed record ConversationBody
{
    [JsonPropertyName("conversationId")]
    public string? ConversationId { get; init; }

    [JsonPropertyName("token")]
    public string? Token { get; init; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    [JsonPropertyName("streamUrl")]
    public string? StreamUrl { get; init; }

    /// <summary>Where the Direct Line endpoint is; for the chat page only.</summary>
    [JsonPropertyName("domain")]
    public string? Domain { get; init; }

    /// <summary>The right to ask for another token of this conversation; for the chat page only.</summary>
    [JsonPropertyName("resume")]
    public string? Resume { get; init; }
}

internal sealed record IdBody([property: JsonPropertyName("id")] string Id);

internal sealed record ErrorBody([property: JsonPropertyName("error")] ErrorDetail Error);

internal sealed record ErrorDetail([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("message")] string Message);

[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(IdBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class DirectLineJson : JsonSerializerContext;
