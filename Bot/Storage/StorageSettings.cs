namespace Bot.Storage;

/// <summary>Settings section "Storage".</summary>
internal sealed record StorageSettings
{
    /// <summary>Which store: Sqlite.</summary>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>Where files are kept. A relative path starts at the folder of appsettings.json.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems()
    {
        if (!string.Equals(Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Storage:Provider is '{Provider}': this release knows Sqlite only.";
        }

        if (string.IsNullOrWhiteSpace(Folder))
        {
            yield return "Storage:Folder is empty: name a folder that the service may write to, such as data.";
        }
    }
}
