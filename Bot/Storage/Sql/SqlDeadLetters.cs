using System.Collections.Immutable;
using Bot.Storage.Audit;
using Dapper;

namespace Bot.Storage.Sql;

/// <summary>Replies given up, in a database: their rows have unsent set and no due time.</summary>
internal sealed class SqlDeadLetters(ISqlDatabase database, TimeProvider clock) : IDeadLetters
{
    public Task<ImmutableArray<DeadLetter>> List(int limit, CancellationToken stop) => database.Read(
        async connection => (await connection.QueryAsync<Row>(new CommandDefinition(
            "SELECT conversation, number, at, failures FROM activity WHERE unsent = 1 AND due_at IS NULL ORDER BY at DESC LIMIT @limit",
            new { limit },
            cancellationToken: stop))).Select(row => row.Value()).ToImmutableArray(),
        stop);

    public Task<bool> Retry(DeadLetter letter, string by, CancellationToken stop) => database.Write(
        async transaction =>
        {
            var now = clock.GetUtcNow();
            var found = await transaction.Execute(SqlStatement.Of(
                "UPDATE activity SET due_at = @now, failures = 0 WHERE conversation = @key AND number = @number AND unsent = 1 AND due_at IS NULL",
                ("@now", now.ToUnixTimeMilliseconds()),
                ("@key", letter.Conversation.ToString()),
                ("@number", letter.Number))) > 0;
            if (found)
            {
                await transaction.Execute(SqlAuditTrail.Statement(new AuditEntry(now, by, "retried a reply", AuditEntry.Fingerprint(letter.Conversation))));
            }

            return found;
        },
        stop);

    private sealed record Row(string Conversation, long Number, long At, long Failures)
    {
        internal DeadLetter Value() => new(ConversationKey.Parse(Conversation), Number, DateTimeOffset.FromUnixTimeMilliseconds(At), (int)Failures);
    }
}
