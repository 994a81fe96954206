using System.Security.Cryptography;
using Bot.Channels.WebChat;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>Decides how long each kind of token lives.</summary>
internal sealed class TokenIssuer(TokenSigner signer, WebChatSettings settings)
{
    private static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);

    /// <summary>Seconds a chat token lives.</summary>
    internal int ExpiresIn => settings.TokenMinutes * 60;

    /// <summary>Ids of a conversation that nobody can guess. It is not stored before it is started.</summary>
    internal static TokenOwner NewOwner(string? origin) => new(RandomId(), $"dl_{RandomId()}", origin);

    /// <summary>For Direct Line calls.</summary>
    internal string Chat(TokenOwner owner) => signer.Sign(TokenUse.Chat, owner, TimeSpan.FromSeconds(ExpiresIn));

    /// <summary>For opening one socket.</summary>
    internal string Ticket(TokenOwner owner) => signer.Sign(TokenUse.Stream, owner, TicketLifetime);

    /// <summary>For coming back.</summary>
    internal string Resume(TokenOwner owner) => signer.Sign(TokenUse.Resume, owner, TimeSpan.FromHours(settings.ResumeHours));

    // Letters and digits only: some clients put ids into addresses without escaping them.
    private static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
