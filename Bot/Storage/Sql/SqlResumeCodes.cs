namespace Bot.Storage.Sql;

/// <summary>Resume codes in a database.</summary>
internal sealed class SqlResumeCodes(ISqlDatabase database) : IResumeCodes
{
    /// <summary>The table.</summary>
    internal const string Table = "resume_code";

    public Task Keep(StoredCode code, DateTimeOffset now, CancellationToken stop) => database.Write<bool>(
        async transaction =>
        {
            var key = ("@key", (object?)code.Conversation.ToString());
            await transaction.ExecuteAll(
            [
                SqlStatement.Of($"DELETE FROM {Table} WHERE conversation = @key OR expires_at <= @now", key, ("@now", now.ToUnixTimeMilliseconds())),
                SqlStatement.Of(
                    $"INSERT INTO {Table} (hash, conversation, user_id, expires_at) VALUES (@hash, @key, @user, @expires)",
                    ("@hash", code.Hash),
                    key,
                    ("@user", code.User),
                    ("@expires", code.Expires.ToUnixTimeMilliseconds())),
            ]);
            return true;
        },
        stop);

    // Two devices may come with the same code at once: only the one that removes the row has it.
    public Task<StoredCode?> Take(string hash, DateTimeOffset now, CancellationToken stop) => database.Write(
        async transaction =>
        {
            var found = await transaction.Query(
                SqlStatement.Of($"SELECT conversation, user_id, expires_at FROM {Table} WHERE hash = @hash", ("@hash", hash)),
                row => new StoredCode(hash, ConversationKey.Parse(row.GetString(0)), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))));
            return found is [var code] && await transaction.Execute(SqlStatement.Of($"DELETE FROM {Table} WHERE hash = @hash", ("@hash", hash))) == 1 && code.Expires > now
                ? code
                : null;
        },
        stop);
}
