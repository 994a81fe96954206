using System.Collections.Immutable;
using Bot.Storage.Encryption;
using Dapper;

namespace Bot.Storage.Sql;

/// <summary>Visit requests in a database.</summary>
internal sealed class SqlVisitRequests(ISqlDatabase database, StoredText text) : IVisitRequests
{
    public async Task<ImmutableArray<StoredVisit>> List(int limit, CancellationToken stop) =>
        [.. (await RequestTables.Visits.List(database, limit, stop)).Select(row => new StoredVisit(row.Key(), row.Time(), RequestTables.Visits.Read(row, text)))];
}

/// <summary>Requests to be called, in a database.</summary>
internal sealed class SqlCallBacks(ISqlDatabase database, StoredText text) : ICallBacks
{
    public async Task<ImmutableArray<StoredCallBack>> List(int limit, CancellationToken stop) =>
        [.. (await RequestTables.CallBacks.List(database, limit, stop)).Select(row => new StoredCallBack(row.Key(), row.Time(), RequestTables.CallBacks.Read(row, text)))];
}

file static class RequestRows
{
    internal static Task<IEnumerable<RequestRow>> List(this IRequestTable table, ISqlDatabase database, int limit, CancellationToken stop) => database.Read(
        connection => connection.QueryAsync<RequestRow>(new CommandDefinition(
            $"SELECT conversation, reference, at, body FROM {table.Name} ORDER BY at DESC LIMIT @limit", new { limit }, cancellationToken: stop)),
        stop);

    internal static ConversationKey Key(this RequestRow row) => ConversationKey.Parse(row.Conversation);

    internal static DateTimeOffset Time(this RequestRow row) => DateTimeOffset.FromUnixTimeMilliseconds(row.At);
}
