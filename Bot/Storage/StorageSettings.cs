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

        if (IsPostgreSql && ConnectionProblem() is { } problem)
        {
            yield return problem;
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
