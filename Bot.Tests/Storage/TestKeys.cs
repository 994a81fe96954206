using Bot.Storage.Encryption;

namespace Bot.Tests.Storage;

/// <summary>Storage keys that tests make up and change.</summary>
internal sealed class TestKeys(params StorageKey[] keys) : IKeySource
{
    private readonly List<StorageKey> _keys = [.. keys];

    /// <inheritdoc/>
    public string Name => "the test's keys";

    /// <summary>A key that is the same in every test.</summary>
    internal static StorageKey Named(string id) => new(id, [.. Enumerable.Range(0, StorageKey.Length).Select(i => (byte)(i * id.Length))]);

    /// <summary>A ring with one key.</summary>
    internal static KeyRing Ring()
    {
        var source = new TestKeys(Named("test"));
        return new KeyRing(source, source.Read());
    }

    /// <inheritdoc/>
    public IReadOnlyList<StorageKey> Read() => [.. _keys];

    /// <inheritdoc/>
    public StorageKey AddNew()
    {
        _keys.Insert(0, StorageKey.New());
        return _keys[0];
    }

    /// <inheritdoc/>
    public void Remove(string id) => _keys.RemoveAll(key => key.Id == id);
}
