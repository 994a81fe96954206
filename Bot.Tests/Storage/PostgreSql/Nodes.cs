using Bot.Storage.Encryption;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Hosting;

namespace Bot.Tests.Storage.PostgreSql;

/// <summary>Several nodes of the service on one database. They share keys by their settings, and no folder.</summary>
internal sealed class Nodes : IDisposable
{
    private readonly PostgresServer _server;
    private readonly string _database;
    private readonly RunningService[] _all;

    internal Nodes(PostgresServer server, int count)
    {
        (_server, _database) = (server, server.NewDatabase());
        _all = [.. Enumerable.Range(0, count).Select(_ => new RunningService(
            ("Storage:Provider", "PostgreSql"),
            ("Storage:ConnectionString", _database),
            ("Storage:Keys:0", TestKeys.Named("shared").Write()),
            ("Limits:TurnsPerMinute", "100000")))];
    }

    internal RunningService this[int index] => _all[index];

    internal int Count => _all.Length;

    /// <summary>Connection string of the database they share.</summary>
    internal string Database => _database;

    /// <summary>The storage keys they share.</summary>
    internal static KeyRing Keys()
    {
        var source = new TestKeys(TestKeys.Named("shared"));
        return new KeyRing(source, source.Read());
    }

    public void Dispose()
    {
        foreach (var node in _all)
        {
            node.Dispose();
        }

        _server.Drop(_database);
    }

    /// <summary>Another client of the same patient, at another node.</summary>
    internal DirectLineClient At(int node, DirectLineClient client) => new(_all[node].Address) { Token = client.Token };

    /// <summary>The same address at another node.</summary>
    internal string Moved(string address, int from, int to) => address.Replace($":{_all[from].Address.Port}/", $":{_all[to].Address.Port}/", StringComparison.Ordinal);
}
