using Bot.Channels.DirectLine.Tokens;

namespace Bot.Channels.DirectLine;

/// <summary>/v3/directline/tokens: making a token with the clinic's server secret, and renewing one. Neither talks to the bot.</summary>
internal sealed class TokenEndpoints(Gate gate, TokenIssuer issuer)
{
    /// <summary>POST tokens/generate.</summary>
    internal IResult Generate(HttpRequest request) =>
        gate.HasSecret(request) ? Granted(TokenIssuer.NewOwner(origin: null))
        : gate.Admit(request) is { Refusal: { } refusal } ? refusal
        : DirectLineError.WrongToken;

    /// <summary>POST tokens/refresh: the same conversation, a new half hour.</summary>
    internal IResult Refresh(HttpRequest request)
    {
        var admission = gate.Admit(request);
        return admission.Refusal ?? Granted(admission.Owner);
    }

    private IResult Granted(TokenOwner owner) => Results.Json(
        new ConversationBody { ConversationId = owner.Conversation, Token = issuer.Chat(owner), ExpiresIn = issuer.ExpiresIn },
        DirectLineJson.Default.ConversationBody);
}
