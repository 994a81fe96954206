using System.Collections.Immutable;
using Dapper;

namespace Bot.Storage.Sqlite;

/// <summary>Unsent replies in a SQLite file. An entry given up keeps its row with unsent set and no due time, for staff to see.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    public Task<ImmutableArray<ConversationKey>> Due(DateTimeOffset now, int limit, CancellationToken stop) =>
        Task.FromResult(database.Read(connection => connection.Query<string>(
            "SELECT conversation FROM activity WHERE due_at <= @now GROUP BY conversation ORDER BY MIN(due_at) LIMIT @limit",
            new { now = now.ToUnixTimeMilliseconds(), limit }).Select(ConversationKey.Parse).ToImmutableArray()));

    public Task<ImmutableArray<UnsentReply>> Unsent(ConversationKey key, CancellationToken stop) =>
        Task.FromResult(database.Read(connection => connection.Query<ActivityRow>(
            $"SELECT {ActivityRow.Columns} FROM activity WHERE conversation = @key AND due_at IS NOT NULL ORDER BY number",
            new { key = key.ToString() }).Select(row => new UnsentReply(row.Value(), (int)row.Failures)).ToImmutableArray()));

    public Task MarkSent(ConversationKey key, IReadOnlyCollection<long> numbers, CancellationToken stop) => database.Writer.Write(
        (statements, transaction) => statements.Connection.Execute(
            "UPDATE activity SET unsent = 0, due_at = NULL WHERE conversation = @key AND number IN @numbers",
            new { key = key.ToString(), numbers },
            transaction),
        stop);

    public Task PutOff(ConversationKey key, long number, DateTimeOffset? until, CancellationToken stop) => database.Writer.Write(
        (statements, transaction) => statements.Connection.Execute(
            "UPDATE activity SET failures = failures + 1, due_at = @until WHERE conversation = @key AND number = @number",
            new { key = key.ToString(), number, until = until?.ToUnixTimeMilliseconds() },
            transaction),
        stop);
}
