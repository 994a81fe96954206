using System.Collections.Immutable;
using Dapper;

namespace Bot.Storage.Sqlite;

/// <summary>Conversations in a SQLite file.</summary>
internal sealed class SqliteConversationStore(SqliteDatabase database, LogSignals signals) : IConversationStore
{
    public Task<StoredConversation> Load(ConversationKey key, CancellationToken stop) => Task.FromResult(database.Read(connection =>
        connection.QuerySingleOrDefault<ConversationRow>(
            "SELECT version AS Version, last_number AS LastNumber, last_at AS LastAt, session AS Session FROM conversation WHERE conversation = @key",
            new { key = key.ToString() })?.Value(key) ?? StoredConversation.New(key)));

    public async Task<CommitResult> Commit(TurnRecord turn, CancellationToken stop)
    {
        var result = await database.Writer.Write((statements, transaction) => new SqliteTurn(statements, transaction, turn).Store(), stop);
        if (result is CommitResult.Committed)
        {
            signals.Raise(turn.Before.Key);
        }

        return result;
    }

    public Task<ImmutableArray<LogEntry>> ReadLog(ConversationKey key, long after, int limit, CancellationToken stop) =>
        Task.FromResult(database.Read(connection => connection.Query<ActivityRow>(
            $"SELECT {ActivityRow.Columns} FROM activity WHERE conversation = @key AND number > @after ORDER BY number LIMIT @limit",
            new { key = key.ToString(), after, limit }).Select(row => row.Value()).ToImmutableArray()));

    public Task<bool> Exists(ConversationKey key, CancellationToken stop) => Task.FromResult(database.Read(connection =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM conversation WHERE conversation = @key)", new { key = key.ToString() })));
}
