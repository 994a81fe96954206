using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage.Encryption;

/// <summary>A key that encrypts what is stored.</summary>
/// <param name="Id">Its name, 1 to 32 letters, digits, dashes and underscores; it is stored in the clear beside every text, so that its key can be found.</param>
/// <param name="Bytes">The key, 32 bytes.</param>
internal sealed record StorageKey(string Id, byte[] Bytes)
{
    internal const int Length = 32;
    private const int LongestId = 32;

    /// <summary>A new random key.</summary>
    internal static StorageKey New() => new(RandomNumberGenerator.GetHexString(8, lowercase: true), RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads id:Base64.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it stands, for people.</param>
    /// <exception cref="StorageException">It is no key; the message does not quote it.</exception>
    internal static StorageKey Parse(string text, string source)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var bytes = new byte[text.Length];
        return colon is > 0 and <= LongestId && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            && Convert.TryFromBase64String(text[(colon + 1)..], bytes, out var length) && length == Length
            ? new StorageKey(text[..colon], bytes[..length])
            : throw new StorageException($"{source} is no key: an id, a colon and {Length} random bytes in Base64 are expected, such as 2026-03:BASE64.");
    }

    /// <summary>A key for another purpose, made from this one; neither can be told from the other.</summary>
    internal byte[] For(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, Length, info: Encoding.ASCII.GetBytes(purpose));

    /// <summary>Writes what <see cref="Parse"/> reads.</summary>
    internal string Write() => $"{Id}:{Convert.ToBase64String(Bytes)}";

    /// <summary>Keeps the key out of logs.</summary>
    public override string ToString() => Id;
}
