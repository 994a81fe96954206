using System.Collections.Immutable;
using Dapper;

namespace Bot.Storage.Sqlite;

/// <summary>Visit requests in a SQLite file.</summary>
internal sealed class SqliteVisitRequests(SqliteDatabase database) : IVisitRequests
{
    public Task<ImmutableArray<StoredVisit>> List(int limit, CancellationToken stop) =>
        Task.FromResult(database.Read(connection => connection.Query<VisitRow>(
            "SELECT conversation AS Conversation, at AS At, body AS Body FROM visit_request ORDER BY at DESC LIMIT @limit",
            new { limit }).Select(Value).ToImmutableArray()));

    private static StoredVisit Value(VisitRow row) => new(
        ConversationKey.Parse(row.Conversation),
        DateTimeOffset.FromUnixTimeMilliseconds(row.At),
        VisitRequestJson.Read(StoredText.Read(row.Body)));
}
