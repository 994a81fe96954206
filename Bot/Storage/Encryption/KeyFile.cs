namespace Bot.Storage.Encryption;

/// <summary>Keys in a file that only its owner may read: one id:Base64 a line, the one that encrypts first.</summary>
internal sealed class KeyFile(string path) : IKeySource
{
    /// <summary>Name of the file in the storage folder.</summary>
    internal const string FileName = "storage.key";

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public IReadOnlyList<StorageKey> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(Owner | UnixFileMode.UserExecute)) != 0)
        {
            throw new StorageException($"{path} can be read by others than its owner: it opens everything patients said. Run chmod 600 on it.");
        }

        return [.. File.ReadAllLines(path).Where(line => line.Length > 0).Select((line, i) => StorageKey.Parse(line, $"{path}, key {i + 1},"))];
    }

    /// <inheritdoc/>
    public StorageKey AddNew()
    {
        var others = Read();
        Write([StorageKey.New(), .. others], isFirst: others.Count == 0);
        return Read()[0];
    }

    /// <inheritdoc/>
    public void Remove(string id) => Write([.. Read().Where(key => key.Id != id)], isFirst: false);

    // Two nodes that start at once on one folder must end with one first key: the first complete file wins.
    private void Publish(string draft, bool isFirst)
    {
        try
        {
            File.Move(draft, path, overwrite: !isFirst);
        }
        catch (IOException) when (isFirst && File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    // Complete on the disk before it takes the old one's place: half a key file is a lost store.
    private void Write(IReadOnlyList<StorageKey> keys, bool isFirst)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        using (var stream = new FileStream(draft, options))
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            foreach (var key in keys)
            {
                writer.WriteLine(key.Write());
            }

            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        Publish(draft, isFirst);
    }
}
