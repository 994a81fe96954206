using System.Diagnostics;
using Npgsql;

namespace Bot.Benchmarks.Service;

/// <summary>A PostgreSQL server for one run: in a temporary folder, reachable by a socket in that folder only, flushing as in production.</summary>
internal sealed class PostgresServer : IDisposable
{
    // A shell stops the server as soon as its own input ends, also when the run is killed.
    private const string Watch = """
        "$1" -D "$2" -k "$2" -c listen_addresses= -c max_connections=300 & server=$!
        read -r signal || signal=QUIT
        kill -"$signal" $server; wait $server
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("triage-pg-").FullName;
    private Process _shell;

    /// <summary>Makes the server and its database, and starts it.</summary>
    internal PostgresServer()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Finish(Begin("chown", "postgres", _folder));
        }

        Finish(AsServerAccount(Program("initdb"), "-D", _folder, "-U", "triage", "--auth=trust", "--encoding=UTF8", "--no-locale"));
        _shell = Run();
        using var connection = new NpgsqlConnection($"Host={_folder};Username=triage;Database=postgres");
        connection.Open();
        using var create = new NpgsqlCommand("CREATE DATABASE triage", connection);
        create.ExecuteNonQuery();
    }

    /// <summary>Whether this machine has the programs.</summary>
    internal static bool IsInstalled => Programs() is not null;

    /// <summary>How the service reaches it.</summary>
    internal (string Name, string Value)[] Settings => [("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", $"Host={_folder};Username=triage;Database=triage")];

    /// <summary>Stops it at once, as a power failure would, and starts it again.</summary>
    internal void Restart()
    {
        Stop();
        _shell = Run();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private void Stop()
    {
        _shell.StandardInput.WriteLine("QUIT");
        _shell.WaitForExit();
        _shell.Dispose();
    }

    private Process Run()
    {
        var shell = AsServerAccount("sh", "-c", Watch, "sh", Program("postgres"), _folder);
        while (shell.StandardError.ReadLine() is { } line)
        {
            if (line.EndsWith("database system is ready to accept connections", StringComparison.Ordinal))
            {
                _ = shell.StandardError.ReadToEndAsync();
                return shell;
            }
        }

        throw new InvalidOperationException("PostgreSQL did not start.");
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "postgres")))
        : null;

    private static string Program(string name) => Path.Combine(Programs() ?? throw new InvalidOperationException("This run needs PostgreSQL: apt-get install postgresql."), name);

    // PostgreSQL refuses to run as root.
    private static Process AsServerAccount(params string[] command) => Environment.IsPrivilegedProcess ? Begin(["runuser", "-u", "postgres", "--", .. command]) : Begin(command);

    private static Process Begin(params string[] command) => Process.Start(new ProcessStartInfo(command[0], command[1..])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = "/",
        Environment = { ["LC_ALL"] = "C" },
    })!;

    private static void Finish(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(error + output.Result);
            }
        }
    }
}
