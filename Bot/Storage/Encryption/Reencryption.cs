using System.Text;
using Bot.Storage.Sql;

namespace Bot.Storage.Encryption;

/// <summary>Encrypts anew, with the current key, what another key encrypted or what an earlier release stored in the clear.</summary>
internal sealed class Reencryption(StoredText text, KeyRing keys)
{
    private const int ConversationsAtOnce = 100;

    /// <summary>Encrypts everything, many short transactions long, while turns go on. Returns how many texts there were.</summary>
    internal async Task<int> Run(ISqlDatabase database, CancellationToken stop)
    {
        var done = 0;
        foreach (var column in TextColumn.All)
        {
            for (var page = new Page(0, ""); page.Next is { } next; done += page.Texts)
            {
                page = await database.Write(transaction => Encrypt(transaction, column, next, ReadEncrypted), stop);
            }
        }

        return done;
    }

    /// <summary>Encrypts what an earlier release stored in the clear, in one transaction.</summary>
    internal async Task<int> RunOnPlain(ISqlTransaction transaction)
    {
        var done = 0;
        foreach (var column in TextColumn.All)
        {
            for (var page = new Page(0, ""); page.Next is { } next; done += page.Texts)
            {
                page = await Encrypt(transaction, column, next, (stored, _) => Encoding.UTF8.GetString(stored));
            }
        }

        return done;
    }

    private async Task<Page> Encrypt(ISqlTransaction transaction, TextColumn column, string after, Func<byte[], TextPlace, string> read)
    {
        var conversations = await transaction.Query(column.Foreign(keys.Current.Id, after, ConversationsAtOnce), row => row.GetString(0));
        var replaced = 0;
        foreach (var conversation in conversations)
        {
            var rows = await transaction.Query(column.Texts(conversation), row => (Text: row.GetFieldValue<byte[]>(0), Second: row.GetValue(1)));
            var foreign = rows.Where(row => !row.Text.AsSpan().StartsWith(StoredText.Prefix(keys.Current.Id))).ToList();
            var place = new TextPlace(column.Table, conversation);
            await transaction.ExecuteAll([.. foreign.Select(row => column.Replace(conversation, row.Second, row.Text, text.Write(read(row.Text, place), place)))]);
            replaced += foreign.Count;
        }

        return new Page(replaced, conversations.Count < ConversationsAtOnce ? null : conversations[^1]);
    }

    private string ReadEncrypted(byte[] stored, TextPlace place) => text.Read(stored, place);

    private sealed record Page(int Texts, string? Next);
}
