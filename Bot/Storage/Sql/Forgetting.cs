using Bot.Storage.Audit;
using Bot.Storage.Encryption;

namespace Bot.Storage.Sql;

/// <summary>Removes what was said in a conversation from every table, inside a transaction. The row of the conversation itself is its caller's business.</summary>
internal sealed class Forgetting(ISqlTransaction transaction, ConversationKey key, ForgetScope scope)
{
    /// <summary>Tables besides conversation and the requests that hold rows of a conversation.</summary>
    internal static readonly string[] Tables = [ActivityRow.Table, "delivery", "session_set_aside", SqlResumeCodes.Table];

    private readonly (string, object?) _key = ("@key", key.ToString());

    /// <summary>What would be removed and what would stay.</summary>
    internal async Task<ForgetReceipt> Count()
    {
        var messages = await transaction.Query(
            SqlStatement.Of("SELECT COUNT(*) FROM activity WHERE conversation = @key", _key), row => (int)row.GetInt64(0));
        var requests = new List<string>();
        foreach (var table in RequestTables.All)
        {
            requests.AddRange((await Requests(table)).Select(row => row.Reference));
        }

        return scope is ForgetScope.Everything
            ? new ForgetReceipt(messages[0], requests.Count, [])
            : new ForgetReceipt(messages[0], 0, [.. requests]);
    }

    /// <summary>Removes it.</summary>
    internal async Task<ForgetReceipt> Run(StoredText text)
    {
        var receipt = await Count();
        foreach (var table in RequestTables.All)
        {
            await transaction.ExecuteAll(scope is ForgetScope.Everything
                ? [Delete(table.Name)]
                : [.. (await Requests(table)).Select(row => table.StoreBare(row, text))]);
        }

        await transaction.ExecuteAll([.. Tables.Select(Delete)]);
        return receipt;
    }

    /// <summary>Tells the audit trail.</summary>
    internal static SqlStatement Entry(ConversationKey key, ForgetReceipt receipt, string by, DateTimeOffset at) =>
        SqlAuditTrail.Statement(new AuditEntry(at, by, "forgot", AuditEntry.Fingerprint(key), receipt.Messages));

    private SqlStatement Delete(string table) => SqlStatement.Of($"DELETE FROM {table} WHERE conversation = @key", _key);

    private Task<List<RequestRow>> Requests(IRequestTable table) => transaction.Query(
        SqlStatement.Of($"SELECT reference, at, body FROM {table.Name} WHERE conversation = @key ORDER BY at, reference", _key),
        row => new RequestRow(key.ToString(), row.GetString(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)));
}
