namespace Bot.Storage.Encryption;

/// <summary>Where the storage keys are kept.</summary>
internal interface IKeySource
{
    /// <summary>The place, for people.</summary>
    string Name { get; }

    /// <summary>All keys, the one that encrypts first; empty when there are none yet.</summary>
    /// <exception cref="StorageException">They cannot be read.</exception>
    IReadOnlyList<StorageKey> Read();

    /// <summary>Puts a new key before the others.</summary>
    /// <exception cref="StorageException">This place is not the service's to write.</exception>
    StorageKey AddNew();

    /// <summary>Takes a key away.</summary>
    /// <exception cref="StorageException">This place is not the service's to write.</exception>
    void Remove(string id);
}

/// <summary>Keys in the settings: nodes share them, and the operator changes them.</summary>
internal sealed class SettingsKeys(IReadOnlyList<string> keys) : IKeySource
{
    /// <inheritdoc/>
    public string Name => "Storage:Keys";

    /// <inheritdoc/>
    public IReadOnlyList<StorageKey> Read() => [.. keys.Select((key, i) => StorageKey.Parse(key, $"{Name}:{i}"))];

    /// <inheritdoc/>
    public StorageKey AddNew() => throw new StorageException($"The keys are in {Name}: put a new one before the others there, such as {StorageKey.New().Write()}.");

    /// <inheritdoc/>
    public void Remove(string id) => throw new StorageException($"The keys are in {Name}: take {id} out there.");
}
