using Bot.Storage.PostgreSql;
using Dapper;

namespace Bot.Tests.Storage.PostgreSql;

[Collection(PostgresCollection.Name)]
public sealed class PostgresTicketsTests(PostgresServer server) : IDisposable
{
    private readonly PostgresUnderTest _on = new(server);

    private PostgresDatabase Database => (PostgresDatabase)_on.Database;

    public void Dispose() => _on.Dispose();

    [StoreFact]
    public async Task Of_many_nodes_at_once_one_spends_a_ticket() => Assert.Single(
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => new PostgresTickets(Database).TrySpend("one", 4_000_000_000, default)))), spent => spent);

    [StoreFact]
    public async Task Tickets_that_expired_are_cleared_away()
    {
        var tickets = new PostgresTickets(Database);
        await tickets.TrySpend("old", 1, default);
        await tickets.TrySpend("good", 4_000_000_000, default);
        await Database.Tidy(default);
        Assert.Equal("good", await Database.Read(connection => connection.QuerySingleAsync<string>("SELECT id FROM spent_ticket"), default));
    }
}
