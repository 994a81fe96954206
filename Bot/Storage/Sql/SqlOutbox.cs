using System.Collections.Immutable;
using Bot.Storage.Encryption;
using Dapper;

namespace Bot.Storage.Sql;

/// <summary>Unsent replies in a database. An entry given up keeps its row with unsent set and no due time, for staff to see.</summary>
internal sealed class SqlOutbox(ISqlDatabase database, StoredText text) : IOutbox
{
    public Task<ImmutableArray<ConversationKey>> Due(DateTimeOffset now, int limit, CancellationToken stop) => database.Read(
        async connection => (await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT conversation FROM activity WHERE due_at <= @now GROUP BY conversation ORDER BY MIN(due_at) LIMIT @limit",
            new { now = now.ToUnixTimeMilliseconds(), limit },
            cancellationToken: stop))).Select(ConversationKey.Parse).ToImmutableArray(),
        stop);

    public Task<ImmutableArray<UnsentReply>> Unsent(ConversationKey key, CancellationToken stop) => database.Read(
        async connection => (await connection.QueryAsync<ActivityRow>(new CommandDefinition(
            Waiting(key).Text, new { key = key.ToString() }, cancellationToken: stop))).Select(row => Value(row, key)).ToImmutableArray(),
        stop);

    public Task<ImmutableArray<UnsentReply>?> Claim(ConversationKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken stop) =>
        database.Write<ImmutableArray<UnsentReply>?>(
            async transaction =>
            {
                var claimed = await transaction.Execute(SqlStatement.Of(
                    "UPDATE conversation SET sending_until = @until WHERE conversation = @key AND sending_until <= @now",
                    ("@until", until.ToUnixTimeMilliseconds()),
                    ("@key", key.ToString()),
                    ("@now", now.ToUnixTimeMilliseconds())));
                return claimed == 0 ? null : [.. (await transaction.Query(Waiting(key), ActivityRow.Read)).Select(row => Value(row, key))];
            },
            stop);

    public Task Release(ConversationKey key, CancellationToken stop) => MarkSent(key, [], stop);

    public Task MarkSent(ConversationKey key, IReadOnlyCollection<long> numbers, CancellationToken stop) =>
        database.Write<bool>(
            async transaction =>
            {
                await transaction.ExecuteAll([
                    .. numbers.Select(number => SqlStatement.Of(
                        "UPDATE activity SET unsent = 0, due_at = NULL WHERE conversation = @key AND number = @number",
                        ("@key", key.ToString()),
                        ("@number", number))),
                    SqlStatement.Of("UPDATE conversation SET sending_until = 0 WHERE conversation = @key", ("@key", key.ToString()))]);
                return true;
            },
            stop);

    public Task PutOff(ConversationKey key, long number, DateTimeOffset? until, CancellationToken stop) => database.Write(
        transaction => transaction.Execute(SqlStatement.Of(
            "UPDATE activity SET failures = failures + 1, due_at = @until WHERE conversation = @key AND number = @number",
            ("@key", key.ToString()),
            ("@number", number),
            ("@until", until?.ToUnixTimeMilliseconds()))),
        stop);

    private static SqlStatement Waiting(ConversationKey key) => SqlStatement.Of(
        $"SELECT {ActivityRow.Columns} FROM activity WHERE conversation = @key AND due_at IS NOT NULL ORDER BY number", ("@key", key.ToString()));

    private UnsentReply Value(ActivityRow row, ConversationKey key) => new(row.Value(key, text), (int)row.Failures);
}
