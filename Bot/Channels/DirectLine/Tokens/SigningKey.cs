using System.Globalization;
using System.Security.Cryptography;
using Bot.Settings;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>One key of 256 or more bits.</summary>
/// <param name="Bytes">The key.</param>
/// <param name="Since">When it began to sign; 1970 when nobody wrote it down.</param>
internal sealed record SigningKey(byte[] Bytes, DateTimeOffset Since)
{
    private const int Length = 32;

    /// <summary>A new random key.</summary>
    internal static SigningKey New(DateTimeOffset now) => new(RandomNumberGenerator.GetBytes(Length), now);

    /// <summary>Reads a line: the key in Base64, and after a space the seconds since 1970 at which it began to sign.</summary>
    /// <exception cref="WrongSettingException">It holds no key; the message says where.</exception>
    internal static SigningKey Parse(string source, string text, int line)
    {
        var (base64, since) = text.Split(' ', 2) is [var first, var second] ? (first, second) : (text, "0");
        var key = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, key, out var length) && length >= Length
            && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new SigningKey(key[..length], DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds())))
            : throw new WrongSettingException($"{source}, key {line}: a Base64 text of at least {Length} bytes is expected.");
    }

    /// <summary>The line that <see cref="Parse"/> reads.</summary>
    internal string Line() => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToBase64String(Bytes)} {Since.ToUnixTimeSeconds()}");
}
