using System.Collections.Immutable;
using Bot.Storage.Encryption;
using Dapper;

namespace Bot.Storage.Sql;

/// <summary>Conversations in a database.</summary>
internal sealed class SqlConversationStore(ISqlDatabase database, StoredText text, ILogNews news, TimeProvider clock) : IConversationStore
{
    public Task<StoredConversation> Load(ConversationKey key, CancellationToken stop) => database.Read(
        async connection => (await connection.QuerySingleOrDefaultAsync<ConversationRow>(Query(
            "SELECT version AS Version, last_number AS LastNumber, last_at AS LastAt, session AS Session FROM conversation WHERE conversation = @key",
            new { key = key.ToString() },
            stop)))?.Value(key, text) ?? StoredConversation.New(key),
        stop);

    public async Task<CommitResult> Commit(TurnRecord turn, CancellationToken stop)
    {
        // Encrypted here, not where the database waits.
        var statements = new TurnStatements(turn, text);
        var result = await database.Write(transaction => new SqlTurn(transaction, statements, text).Store(), stop);
        if (result is not CommitResult.Conflict)
        {
            // After a repeated delivery too: the node that stored it may have died before it could tell.
            news.Tell(turn.Before.Key);
        }

        return result;
    }

    public Task<ImmutableArray<LogEntry>> ReadLog(ConversationKey key, long after, int limit, CancellationToken stop) => database.Read(
        async connection => (await connection.QueryAsync<ActivityRow>(Query(
            $"SELECT {ActivityRow.Columns} FROM activity WHERE conversation = @key AND number > @after ORDER BY number LIMIT @limit",
            new { key = key.ToString(), after, limit },
            stop))).Select(row => row.Value(key, text)).ToImmutableArray(),
        stop);

    public Task<bool> Exists(ConversationKey key, CancellationToken stop) => database.Read(
        connection => connection.ExecuteScalarAsync<bool>(Query(
            "SELECT EXISTS (SELECT 1 FROM conversation WHERE conversation = @key)", new { key = key.ToString() }, stop)),
        stop);

    public Task<ForgetReceipt> Holds(ConversationKey key, ForgetScope scope, CancellationToken stop) =>
        database.Write(transaction => new Forgetting(transaction, key, scope).Count(), stop);

    public Task<ForgetReceipt> Forget(ConversationKey key, ForgetScope scope, string by, CancellationToken stop) => database.Write(
        async transaction =>
        {
            var receipt = await new Forgetting(transaction, key, scope).Run(text);
            await transaction.ExecuteAll([
                SqlStatement.Of("DELETE FROM conversation WHERE conversation = @key", ("@key", key.ToString())),
                Forgetting.Entry(key, receipt, by, clock.GetUtcNow())]);
            return receipt;
        },
        stop);

    private static CommandDefinition Query(string sql, object values, CancellationToken stop) => new(sql, values, cancellationToken: stop);
}
