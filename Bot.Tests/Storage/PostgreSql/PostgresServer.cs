using System.Diagnostics;
using Dapper;
using Npgsql;

namespace Bot.Tests.Storage.PostgreSql;

/// <summary>
/// A PostgreSQL server of the tests' own: in a temporary folder, reachable by a socket in that folder only, flushing as in production.
/// It ends with the test run, also when that is killed: a shell stops it as soon as its own input ends.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Watch = """
        "$1" -D "$2" -k "$2" -c listen_addresses= -c max_connections=150 -c shared_buffers=32MB & server=$!
        read -r signal || signal=QUIT
        kill -"$signal" $server; wait $server
        """;

    private readonly Lazy<string> _folder;
    private Process? _shell;
    private int _databases;

    public PostgresServer() => _folder = new Lazy<string>(Create);

    // A connection that is kept would be a broken one after a crash.
    private string Own => ConnectionString("postgres") + ";Pooling=False";

    /// <summary>The server runs from the first database on.</summary>
    internal string NewDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection(Own);
        connection.Execute($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    internal void Drop(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        using var connection = new NpgsqlConnection(Own);
        connection.Execute($"DROP DATABASE {name} WITH (FORCE)");
    }

    /// <summary>Stops it at once, as a power failure would; what was not flushed is lost.</summary>
    internal void Crash()
    {
        _shell!.StandardInput.WriteLine("QUIT");
        _shell.WaitForExit();
        _shell.Dispose();
    }

    internal void Start() => _shell = Run(_folder.Value);

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            Crash();
            Directory.Delete(_folder.Value, recursive: true);
        }
    }

    private static string Program(string name) =>
        Path.Combine(InstalledPostgres.Programs ?? throw new InvalidOperationException(InstalledPostgres.Advice), name);

    private static Process Run(string folder)
    {
        var shell = AsServerAccount("sh", "-c", Watch, "sh", Program("postgres"), folder);
        while (shell.StandardError.ReadLine() is { } line)
        {
            if (line.EndsWith("database system is ready to accept connections", StringComparison.Ordinal))
            {
                _ = shell.StandardError.ReadToEndAsync();
                return shell;
            }
        }

        throw new InvalidOperationException($"PostgreSQL in {folder} did not start.");
    }

    // PostgreSQL refuses to run as root.
    private static Process AsServerAccount(params string[] command) => Begin(Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command);

    private static Process Begin(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    private static void Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error + output.Result);
        process.Dispose();
    }

    private string Create()
    {
        var folder = Directory.CreateTempSubdirectory("triage-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Finish(Begin(["chown", "postgres", folder]));
        }

        Finish(AsServerAccount(Program("initdb"), "-D", folder, "-U", "triage", "--auth=trust", "--encoding=UTF8", "--no-locale"));
        _shell = Run(folder);
        return folder;
    }

    private string ConnectionString(string database) => $"Host={_folder.Value};Username=triage;Database={database}";
}

/// <summary>Tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    internal const string Name = "PostgreSQL";
}
