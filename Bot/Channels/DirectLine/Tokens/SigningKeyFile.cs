using System.Security.Cryptography;
using Bot.Settings;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>The file of signing keys, one a line, newest first. It is always replaced as a whole.</summary>
internal sealed class SigningKeyFile
{
    /// <summary>Its name in the storage folder.</summary>
    internal const string Name = "webchat-signing.key";

    private readonly string _path;

    private SigningKeyFile(string path) => _path = path;

    /// <summary>The file of a folder; makes it, readable by its owner only, when there is none.</summary>
    internal static SigningKeyFile In(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = new SigningKeyFile(Path.Combine(folder, Name));
        if (!File.Exists(file._path))
        {
            file.Create();
        }

        return file;
    }

    /// <summary>The keys in it.</summary>
    /// <exception cref="WrongSettingException">It holds no usable key; the message says which line.</exception>
    internal IReadOnlyList<SigningKey> Read()
    {
        var keys = File.ReadLines(_path).Select((line, i) => SigningKey.Parse(_path, line.Trim(), i + 1)).ToList();
        return keys.Count > 0 ? keys : throw new WrongSettingException($"{_path} is empty: remove it to have a new key made.");
    }

    /// <summary>Changes the keys while no other node does; returns what the file holds then. A node that comes at the same moment leaves it to the other.</summary>
    internal IReadOnlyList<SigningKey> Change(Func<IReadOnlyList<SigningKey>, IReadOnlyList<SigningKey>> change)
    {
        if (Lock() is not { } held)
        {
            return Read();
        }

        using (held)
        {
            var before = Read();
            var after = change(before);
            if (!after.SequenceEqual(before))
            {
                File.Move(Draft(after), _path, overwrite: true);
            }

            return after;
        }
    }

    // Two nodes that start at once must end with one key. A move that looks before it renames is no lock, so the mark is.
    private void Create()
    {
        var mark = $"{_path}.first";
        while (!File.Exists(_path))
        {
            try
            {
                using var held = new FileStream(mark, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
                if (!File.Exists(_path))
                {
                    File.Move(Draft([SigningKey.New(TimeProvider.System.GetUtcNow())]), _path, overwrite: false);
                }
            }
            catch (IOException) when (File.Exists(mark) || File.Exists(_path))
            {
                Thread.Yield();
            }
        }
    }

    private string Draft(IEnumerable<SigningKey> keys)
    {
        var draft = $"{_path}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(draft, options);
        foreach (var key in keys)
        {
            writer.WriteLine(key.Line());
        }

        return draft;
    }

    private FileStream? Lock()
    {
        try
        {
            return new FileStream($"{_path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
