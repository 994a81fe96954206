using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>Entries of one kind, by id.</summary>
internal sealed class Shelf<T>(string kind, ImmutableArray<T> all, Func<T, string> id)
{
    private readonly FrozenDictionary<string, T> _byId = all.ToFrozenDictionary(id, StringComparer.Ordinal);

    public ImmutableArray<T> All => all;

    public bool Has(string key) => _byId.ContainsKey(key);

    public T this[string key] => _byId.TryGetValue(key, out var entry) ? entry : throw new KeyNotFoundException($"There is no {kind} '{key}'.");
}
