using System.Text.Json.Serialization;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>What a token is good for. One kind is never taken for another.</summary>
internal enum TokenUse
{
    /// <summary>Direct Line calls of one conversation, for half an hour.</summary>
    Chat,

    /// <summary>Opening one socket, once, within a minute.</summary>
    Stream,

    /// <summary>Asking the service for a new chat token of the same conversation after the old one ran out.</summary>
    Resume,
}

/// <summary>The signed claims of a web chat token: one conversation, one user, one origin.</summary>
/// <param name="Use">What it is good for.</param>
/// <param name="Conversation">The only conversation it opens.</param>
/// <param name="User">The sender of everything posted with it; begins with "dl_".</param>
/// <param name="Origin">Origin of the page it was made for; null when it was made for no browser.</param>
/// <param name="Expires">Seconds since 1970, UTC.</param>
/// <param name="Id">Different for every token.</param>
internal sealed record ChatToken(
    [property: JsonPropertyName("use")] TokenUse Use,
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("origin")] string? Origin,
    [property: JsonPropertyName("exp")] long Expires,
    [property: JsonPropertyName("jti")] string Id);

[JsonSerializable(typeof(ChatToken))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ChatTokenJson : JsonSerializerContext;
