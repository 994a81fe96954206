using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>
/// Makes and reads tokens in the compact JWT form, HMAC-SHA256 only. The header is a constant that is compared, never obeyed.
/// The JWT form with a "user" claim is what the browser client reads its user id from.
/// </summary>
internal sealed class TokenSigner(SigningKeys keys, TimeProvider time)
{
    private const string Header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

    /// <summary>Longest token that is looked at, in characters.</summary>
    internal const int MaxLength = 2048;

    /// <summary>Signs a token that lives as long as said.</summary>
    internal string Sign(TokenUse use, TokenOwner owner, TimeSpan lifetime)
    {
        var expires = time.GetUtcNow().Add(lifetime).ToUnixTimeSeconds();
        var id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var token = new ChatToken(use, owner.Conversation, owner.User, owner.Origin, expires, id);
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(token, ChatTokenJson.Default.ChatToken));
        return $"{Header}.{payload}.{Base64Url.EncodeToString(Mac(keys.Current, payload))}";
    }

    /// <summary>Checks the signature first, then the use, then the time.</summary>
    internal TokenReading Read(string text, TokenUse use)
    {
        var parts = text.Length > MaxLength ? [] : text.Split('.');
        if (parts.Length != 3 || !Base64Url.IsValid(parts[1]) || !Base64Url.IsValid(parts[2]))
        {
            return new TokenReading.Malformed();
        }

        if (parts[0] is not Header || !IsSigned(parts[1], Base64Url.DecodeFromChars(parts[2])))
        {
            return new TokenReading.Forged();
        }

        var token = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(parts[1]), ChatTokenJson.Default.ChatToken)!;
        return token.Use != use ? new TokenReading.Forged()
            : token.Expires <= time.GetUtcNow().ToUnixTimeSeconds() ? new TokenReading.Expired()
            : new TokenReading.Valid(token);
    }

    private bool IsSigned(string payload, byte[] mac) => keys.Signed(key => CryptographicOperations.FixedTimeEquals(Mac(key, payload), mac));

    private static byte[] Mac(byte[] key, string payload) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"{Header}.{payload}"));
}

/// <summary>Whom a token is made for.</summary>
internal sealed record TokenOwner(string Conversation, string User, string? Origin);
