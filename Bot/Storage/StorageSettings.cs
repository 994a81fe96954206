using Bot.Storage.Encryption;
using Npgsql;

namespace Bot.Storage;

/// <summary>Settings section "Storage".</summary>
internal sealed record StorageSettings
{
    private const string Sqlite = "Sqlite";
    private const string PostgreSql = "PostgreSql";

    /// <summary>Which store: Sqlite (one node, a file in <see cref="Folder"/>) or PostgreSql (any number of nodes).</summary>
    public string Provider { get; init; } = Sqlite;

    /// <summary>Where files are kept. A relative path starts at the folder of appsettings.json.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>The PostgreSQL database, such as Host=db;Database=triage;Username=triage;Password=...; unused with Sqlite.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Keys that encrypt what patients say, as id:Base64 of 32 bytes, newest first, for nodes that do not share a folder. Empty: <see cref="KeyFile"/>.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The file with those keys; made on the first start. Empty: storage.key in <see cref="Folder"/>.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>Where the keys are.</summary>
    internal IKeySource KeySource => Keys.Count > 0 ? new SettingsKeys(Keys) : new KeyFile(KeyFile.Length > 0 ? KeyFile : Path.Combine(Folder, Encryption.KeyFile.FileName));

    /// <summary>Days after its last message that a conversation is removed, 1 to 3650.</summary>
    public int RetentionDays { get; init; } = 30;

    /// <summary>Days that a visit request or call-back is kept, 1 to 3650.</summary>
    public int RequestDays { get; init; } = 90;

    /// <summary>Largest size of the SQLite file in megabytes, so that it leaves room for others on the disk, 1 to 16,000,000; 0 for as large as the disk.</summary>
    public int LargestFileMegabytes { get; init; }

    /// <summary>Whether the nodes share a PostgreSQL database.</summary>
    internal bool IsPostgreSql => string.Equals(Provider, PostgreSql, StringComparison.OrdinalIgnoreCase);

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems()
    {
        if (!IsPostgreSql && !string.Equals(Provider, Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Storage:Provider is '{Provider}': {Sqlite} or {PostgreSql} is expected.";
        }

        if (string.IsNullOrWhiteSpace(Folder))
        {
            yield return "Storage:Folder is empty: name a folder that the service may write to, such as data.";
        }

        foreach (var (setting, days) in new[] { (nameof(RetentionDays), RetentionDays), (nameof(RequestDays), RequestDays) })
        {
            if (days is < 1 or > 3650)
            {
                yield return $"Storage:{setting} is {days}: a number of days from 1 to 3650 is expected.";
            }
        }

        if (LargestFileMegabytes is < 0 or > 16_000_000)
        {
            yield return $"Storage:LargestFileMegabytes is {LargestFileMegabytes}: a number from 1 to 16000000 is expected, or 0 for no limit.";
        }

        if (KeyProblem() is { } wrongKey)
        {
            yield return wrongKey;
        }

        if (IsPostgreSql && ConnectionProblem() is { } problem)
        {
            yield return problem;
        }
    }

    /// <summary>The same with relative paths starting at this folder.</summary>
    internal StorageSettings From(string folder) => this with
    {
        Folder = Path.Combine(folder, Folder),
        KeyFile = KeyFile.Length > 0 ? Path.Combine(folder, KeyFile) : "",
    };

    private string? KeyProblem()
    {
        try
        {
            return new SettingsKeys(Keys).Read().GroupBy(key => key.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
                ? $"Storage:Keys has the id '{twice.Key}' twice: give each key an id of its own."
                : null;
        }
        catch (StorageException e)
        {
            return e.Message;
        }
    }

    // Never quotes the text: it holds a password.
    private string? ConnectionProblem()
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(ConnectionString).Host is { Length: > 0 } ? null
                : $"Storage:ConnectionString names no host: {PostgreSql} needs a text such as Host=db;Database=triage;Username=triage;Password=secret.";
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return "Storage:ConnectionString cannot be read: pairs such as Host=db;Database=triage;Username=triage;Password=secret are expected.";
        }
    }
}
