using System.Data.Common;
using Bot.Storage.Encryption;

namespace Bot.Storage.Sql;

/// <summary>A row of table conversation.</summary>
internal sealed record ConversationRow(long Version, long LastNumber, long LastAt, byte[] Session)
{
    internal const string Table = "conversation";

    internal StoredConversation Value(ConversationKey key, StoredText text) => new(
        key, Version, text.Read(Session, new TextPlace(Table, key.ToString())), LastNumber, DateTimeOffset.FromUnixTimeMilliseconds(LastAt));
}

/// <summary>A row of table activity.</summary>
internal sealed record ActivityRow(long Number, string Id, long Author, long At, byte[] Body, long Unsent, long Failures)
{
    internal const string Table = "activity";

    /// <summary>The columns a query must name to make this row.</summary>
    internal const string Columns = "number, id, author, at, body, unsent, failures";

    /// <summary>Reads a row of a query that names these columns.</summary>
    internal static ActivityRow Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetFieldValue<byte[]>(4), row.GetInt64(5), row.GetInt64(6));

    internal LogEntry Value(ConversationKey key, StoredText text) => new(
        Number, Id, (Author)Author, DateTimeOffset.FromUnixTimeMilliseconds(At), text.Read(Body, new TextPlace(Table, key.ToString())), Unsent != 0);
}

/// <summary>A row of a table of requests.</summary>
internal sealed record RequestRow(string Conversation, string Reference, long At, byte[] Body);
