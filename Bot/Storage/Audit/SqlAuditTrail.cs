using System.Collections.Immutable;
using Bot.Storage.Sql;
using Dapper;

namespace Bot.Storage.Audit;

/// <summary>The audit trail in a database.</summary>
internal sealed class SqlAuditTrail(ISqlDatabase database) : IAuditTrail
{
    public Task Add(AuditEntry entry, CancellationToken stop) => database.Write(transaction => transaction.Execute(Statement(entry)), stop);

    public Task<ImmutableArray<AuditEntry>> List(int limit, CancellationToken stop) => database.Read(
        async connection => (await connection.QueryAsync<AuditRow>(new CommandDefinition(
            "SELECT at, who, what, subject, amount FROM audit ORDER BY number DESC LIMIT @limit", new { limit }, cancellationToken: stop)))
            .Select(row => new AuditEntry(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Who, row.What, row.Subject, row.Amount)).ToImmutableArray(),
        stop);

    /// <summary>Adds an entry in the transaction of what it tells of.</summary>
    internal static SqlStatement Statement(AuditEntry entry) => SqlStatement.Of(
        "INSERT INTO audit (at, who, what, subject, amount) VALUES (@at, @who, @what, @subject, @amount)",
        ("@at", entry.At.ToUnixTimeMilliseconds()),
        ("@who", entry.Who),
        ("@what", entry.What),
        ("@subject", entry.Subject),
        ("@amount", entry.Amount));

    private sealed record AuditRow(long At, string Who, string What, string Subject, long Amount);
}
