namespace Bot.Storage.Sqlite;

/// <summary>A row of table conversation.</summary>
internal sealed record ConversationRow(long Version, long LastNumber, long LastAt, byte[] Session)
{
    internal StoredConversation Value(ConversationKey key) =>
        new(key, Version, StoredText.Read(Session), LastNumber, DateTimeOffset.FromUnixTimeMilliseconds(LastAt));
}

/// <summary>A row of table activity.</summary>
internal sealed record ActivityRow(long Number, string Id, long Author, long At, byte[] Body, long Unsent, long Failures)
{
    /// <summary>The columns a query must name to make this row.</summary>
    internal const string Columns = "number AS Number, id AS Id, author AS Author, at AS At, body AS Body, unsent AS Unsent, failures AS Failures";

    internal LogEntry Value() =>
        new(Number, Id, (Author)Author, DateTimeOffset.FromUnixTimeMilliseconds(At), StoredText.Read(Body), Unsent != 0);
}

/// <summary>A row of table visit_request.</summary>
internal sealed record VisitRow(string Conversation, long At, byte[] Body);
