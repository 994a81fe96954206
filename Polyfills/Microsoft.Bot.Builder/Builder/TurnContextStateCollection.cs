namespace Microsoft.Bot.Builder;

/// <summary>Things kept for the length of a turn, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>
{
    /// <summary>Makes an empty collection. Names ignore case.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>The thing of this name, or null.</summary>
    public T? Get<T>(string key)
        where T : class =>
        TryGetValue(key, out var value) ? value as T : null;

    /// <summary>The thing of this type, or null.</summary>
    public T? Get<T>()
        where T : class =>
        Get<T>(typeof(T).FullName!);

    /// <summary>Keeps a thing under a name, replacing what was there.</summary>
    public void Set<T>(string key, T value)
        where T : class =>
        this[key] = value;

    /// <summary>Keeps a thing under its type, replacing what was there.</summary>
    public void Set<T>(T value)
        where T : class =>
        Set(typeof(T).FullName!, value);
}
