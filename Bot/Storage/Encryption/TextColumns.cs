using Bot.Storage.Sql;

namespace Bot.Storage.Encryption;

/// <summary>A column with encrypted texts.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Name">The column.</param>
/// <param name="Second">What names the row beside the conversation; null when nothing more is needed.</param>
internal sealed record TextColumn(string Table, string Name, string? Second)
{
    /// <summary>Every column of the store that holds what a patient said or gave.</summary>
    internal static readonly TextColumn[] All =
    [
        new("conversation", "session", null),
        new("activity", "body", "number"),
        new("session_set_aside", "session", "version"),
        new("visit_request", "body", "reference"),
        new("call_back", "body", "reference"),
    ];

    /// <summary>Conversations, in order, that have texts which another key than this one encrypted.</summary>
    internal SqlStatement Foreign(string keyId, string after, int limit)
    {
        var prefix = StoredText.Prefix(keyId);
        return SqlStatement.Of(
            $"SELECT conversation FROM {Table} WHERE conversation > @after AND substr({Name}, 1, @length) <> @prefix GROUP BY conversation ORDER BY conversation LIMIT @limit",
            ("@after", after),
            ("@length", prefix.Length),
            ("@prefix", prefix),
            ("@limit", limit));
    }

    /// <summary>Texts that this key encrypted.</summary>
    internal SqlStatement Count(string keyId)
    {
        var prefix = StoredText.Prefix(keyId);
        return SqlStatement.Of($"SELECT COUNT(*) FROM {Table} WHERE substr({Name}, 1, @length) = @prefix", ("@length", prefix.Length), ("@prefix", prefix));
    }

    /// <summary>All texts of a conversation.</summary>
    internal SqlStatement Texts(string conversation) =>
        SqlStatement.Of($"SELECT {Name}, {Second ?? "conversation"} FROM {Table} WHERE conversation = @key", ("@key", conversation));

    /// <summary>Replaces a text, unless a turn did so meanwhile.</summary>
    internal SqlStatement Replace(string conversation, object second, byte[] old, byte[] text) => SqlStatement.Of(
        $"UPDATE {Table} SET {Name} = @text WHERE conversation = @key AND {Second ?? "conversation"} = @second AND {Name} = @old",
        ("@text", text),
        ("@key", conversation),
        ("@second", second),
        ("@old", old));
}
