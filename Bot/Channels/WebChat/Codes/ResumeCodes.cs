using Bot.Channels.DirectLine;
using Bot.Channels.DirectLine.Tokens;
using Bot.Storage;

namespace Bot.Channels.WebChat.Codes;

/// <summary>
/// Carries a conversation to another device by a code that is good once and for minutes. Both devices then go on: they see the same chat,
/// their turns run one after the other, and the first one is told that another has joined. To end it on a device, its window is closed.
/// </summary>
internal sealed class ResumeCodes(IResumeCodes store, SigningKeys keys, WebChatSettings settings, TimeProvider clock)
{
    /// <summary>Seconds a code is good.</summary>
    internal int ExpiresIn => settings.CodeMinutes * 60;

    /// <summary>Makes a code; an earlier one of the conversation is no longer good.</summary>
    internal async Task<string> Make(TokenOwner owner, CancellationToken stop)
    {
        var code = ResumeCode.New();
        var now = clock.GetUtcNow();
        await store.Keep(
            new StoredCode(ResumeCode.Hash(code, keys.Current), WebConversations.Key(owner.Conversation), owner.User, now.AddSeconds(ExpiresIn)), now, stop);
        return code;
    }

    /// <summary>Whose conversation a typed code opens; null when it is wrong, used or over, which are not told apart.</summary>
    internal async Task<TokenOwner?> Redeem(string? typed, string? origin, CancellationToken stop)
    {
        if (ResumeCode.Read(typed) is not { } code)
        {
            return null;
        }

        foreach (var key in keys.All)
        {
            if (await store.Take(ResumeCode.Hash(code, key), clock.GetUtcNow(), stop) is { } found)
            {
                return new TokenOwner(found.Conversation.Id, found.User, origin);
            }
        }

        return null;
    }
}
