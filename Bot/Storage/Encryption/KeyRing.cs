namespace Bot.Storage.Encryption;

/// <summary>The storage keys of this process. A key that another process added since is found by reading the source again.</summary>
internal sealed class KeyRing
{
    private readonly IKeySource _source;
    private volatile IReadOnlyList<StorageKey> _keys;

    internal KeyRing(IKeySource source, IReadOnlyList<StorageKey> keys) => (_source, _keys) = (source, keys);

    /// <summary>The key that encrypts.</summary>
    internal StorageKey Current => _keys[0];

    /// <summary>All keys, the current one first.</summary>
    internal IReadOnlyList<StorageKey> All => _keys;

    /// <summary>The key of this id.</summary>
    /// <exception cref="StorageException">There is none; the message names the id.</exception>
    internal StorageKey Find(string id)
    {
        if (_keys.FirstOrDefault(key => key.Id == id) is { } known)
        {
            return known;
        }

        Reload();
        return _keys.FirstOrDefault(key => key.Id == id)
            ?? throw new StorageException($"The storage key '{id}' is missing from {_source.Name}: without it what was stored with it cannot be read. Put it back.");
    }

    /// <summary>Reads the keys again.</summary>
    internal void Reload()
    {
        if (_source.Read() is { Count: > 0 } keys)
        {
            _keys = keys;
        }
    }
}
