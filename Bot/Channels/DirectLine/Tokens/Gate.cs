using System.Security.Cryptography;
using System.Text;
using Bot.Channels.WebChat;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>Whoever asks: the holder of a token, or a refusal.</summary>
internal readonly record struct Admission(ChatToken? Token, IResult? Refusal)
{
    /// <summary>Whom the token was made for.</summary>
    internal TokenOwner Owner => new(Token!.Conversation, Token.User, Token.Origin);
}

/// <summary>Lets a request in, or says why not. A token for another conversation is refused alike whether that one exists or not.</summary>
internal sealed class Gate(TokenSigner signer, PageOrigins origins, WebChatSettings settings)
{
    private const string Scheme = "Bearer ";

    /// <summary>Checks the Authorization header.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conversation">The conversation it is about; null when it names none.</param>
    internal Admission Admit(HttpRequest request, string? conversation = null) =>
        Bearer(request) is { } text ? Check(request, text, TokenUse.Chat, conversation) : Refuse(DirectLineError.NoToken);

    /// <summary>Checks a token that came some other way.</summary>
    internal Admission Check(HttpRequest request, string text, TokenUse use, string? conversation) => signer.Read(text, use) switch
    {
        TokenReading.Malformed => Refuse(DirectLineError.NoToken),
        TokenReading.Expired => Refuse(DirectLineError.TokenExpired),
        TokenReading.Valid(var token) when IsFor(token, conversation) && origins.Matches(request, token.Origin) => new(token, null),
        _ => Refuse(DirectLineError.WrongToken),
    };

    /// <summary>Whether a page of the request's origin may have a token.</summary>
    internal bool Trusts(HttpRequest request) => origins.IsTrusted(request);

    /// <summary>Whether the request carries the clinic's server secret.</summary>
    internal bool HasSecret(HttpRequest request) =>
        settings.Secret is { } secret && Bearer(request) is { } given && CryptographicOperations.FixedTimeEquals(Hash(secret), Hash(given));

    private static bool IsFor(ChatToken token, string? conversation) => conversation is null || string.Equals(token.Conversation, conversation, StringComparison.Ordinal);

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static Admission Refuse(IResult refusal) => new(null, refusal);
}
