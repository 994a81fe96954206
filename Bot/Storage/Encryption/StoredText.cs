using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage.Encryption;

/// <summary>
/// The form in which everything a patient said or gave is stored: AES-256-GCM, bound to its table and conversation. The one place that knows that form:
/// a version byte, the length and text of the key's id, a random nonce, the cipher text, the tag.
/// </summary>
internal sealed class StoredText(KeyRing keys)
{
    private const byte Form = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>How everything begins that this key encrypted.</summary>
    internal static byte[] Prefix(string keyId) => [Form, (byte)keyId.Length, .. Encoding.ASCII.GetBytes(keyId)];

    /// <summary>Whether bytes are in this form; what earlier releases stored is JSON text, which begins otherwise.</summary>
    internal static bool IsEncrypted(byte[] stored) => stored is [Form, ..];

    /// <summary>Encrypts a text with the current key.</summary>
    internal byte[] Write(string text, TextPlace place)
    {
        var key = keys.Current;
        var prefix = Prefix(key.Id);
        var stored = new byte[prefix.Length + NonceLength + Encoding.UTF8.GetByteCount(text) + TagLength];
        prefix.CopyTo(stored, 0);
        var parts = Parts(stored, prefix.Length);
        RandomNumberGenerator.Fill(parts.Nonce);
        Encoding.UTF8.GetBytes(text, parts.Cipher);
        using var aes = new AesGcm(key.Bytes, TagLength);
        aes.Encrypt(parts.Nonce, parts.Cipher, parts.Cipher, parts.Tag, place.Bytes);
        return stored;
    }

    /// <summary>Decrypts what <see cref="Write"/> made.</summary>
    /// <exception cref="StoreUnavailableException">Its key is missing, or it was changed, or it comes from another place.</exception>
    internal string Read(byte[] stored, TextPlace place)
    {
        try
        {
            return Decrypt(stored, place);
        }
        catch (Exception e) when (e is CryptographicException or StorageException)
        {
            throw new StoreUnavailableException("A stored text cannot be decrypted.", e);
        }
    }

    private string Decrypt(byte[] stored, TextPlace place)
    {
        var length = stored.Length > 1 ? 2 + stored[1] : 0;
        if (!IsEncrypted(stored) || stored.Length < length + NonceLength + TagLength)
        {
            throw new CryptographicException("A stored text is not encrypted.");
        }

        var key = keys.Find(Encoding.ASCII.GetString(stored, 2, stored[1]));
        var parts = Parts(stored, length);
        var plain = new byte[parts.Cipher.Length];
        using var aes = new AesGcm(key.Bytes, TagLength);
        aes.Decrypt(parts.Nonce, parts.Cipher, parts.Tag, plain, place.Bytes);
        return Encoding.UTF8.GetString(plain);
    }

    private static Layout Parts(Span<byte> stored, int prefix) =>
        new(stored.Slice(prefix, NonceLength), stored[(prefix + NonceLength)..^TagLength], stored[^TagLength..]);

    private readonly ref struct Layout(Span<byte> nonce, Span<byte> cipher, Span<byte> tag)
    {
        internal Span<byte> Nonce { get; } = nonce;

        internal Span<byte> Cipher { get; } = cipher;

        internal Span<byte> Tag { get; } = tag;
    }
}

/// <summary>Where a text is stored; the same bytes are no good in another place.</summary>
/// <param name="Table">The table.</param>
/// <param name="Conversation">The conversation, as it keys the row.</param>
internal readonly record struct TextPlace(string Table, string Conversation)
{
    internal byte[] Bytes => Encoding.UTF8.GetBytes($"{Table}/{Conversation}");
}
