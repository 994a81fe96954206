using System.Security.Cryptography;
using Bot.Settings;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>
/// The keys that sign web chat tokens. They outlive the process, so that a restart ends no conversation. The file holds one Base64 key a line:
/// the first signs, the others are still accepted, so a key is rotated by putting a new line on top.
/// </summary>
internal sealed class SigningKeys
{
    /// <summary>Name of the key file in the storage folder.</summary>
    internal const string FileName = "webchat-signing.key";

    private const int KeyBytes = 32;

    private SigningKeys(IReadOnlyList<byte[]> all) => All = all;

    /// <summary>Every key that is accepted, the signing one first.</summary>
    internal IReadOnlyList<byte[]> All { get; }

    /// <summary>The key that signs.</summary>
    internal byte[] Current => All[0];

    /// <summary>Reads the key file of this folder; makes it, readable by its owner only, when there is none.</summary>
    /// <exception cref="WrongSettingException">The file holds no usable key; the message says which line.</exception>
    internal static SigningKeys Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            Create(path);
        }

        var keys = File.ReadLines(path).Select((line, i) => Parse(path, line.Trim(), i + 1)).ToList();
        return keys.Count > 0 ? new SigningKeys(keys) : throw new WrongSettingException($"{path} is empty: remove it to have a new key made.");
    }

    /// <summary>Keys given as Base64 text, for nodes that share one setting instead of one folder.</summary>
    internal static SigningKeys FromText(IEnumerable<string> keys) => new([.. keys.Select((key, i) => Parse("WebChat:SigningKeys", key, i + 1))]);

    private static void Create(string path)
    {
        var draft = $"{path}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        Publish(draft, path);
    }

    // Two nodes that start at once must end with one key: the first complete file wins.
    private static void Publish(string draft, string path)
    {
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static byte[] Parse(string source, string text, int line)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length >= KeyBytes
            ? key[..length]
            : throw new WrongSettingException($"{source}, key {line}: a Base64 text of at least {KeyBytes} bytes is expected.");
    }
}
