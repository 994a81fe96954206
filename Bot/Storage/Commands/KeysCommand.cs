using Bot.Storage.Audit;
using Bot.Storage.Encryption;
using Bot.Storage.Sql;

namespace Bot.Storage.Commands;

/// <summary>keys list, keys rotate, keys retire ID.</summary>
internal sealed class KeysCommand(IServiceProvider services) : StaffCommand(services)
{
    private KeyRing Keys => The<KeyRing>();

    private IKeySource Source => The<IKeySource>();

    /// <inheritdoc/>
    internal override async Task<bool> Run(string[] words, TextWriter output)
    {
        switch (words)
        {
            case ["list"]:
                await List(output);
                return true;
            case ["rotate"]:
                await Rotate(output);
                return true;
            case ["retire", var id]:
                await Retire(id, output);
                return true;
            default:
                return false;
        }
    }

    private async Task List(TextWriter output)
    {
        foreach (var key in Keys.All)
        {
            await output.WriteLineAsync($"{key.Id}{(key == Keys.Current ? " (encrypts)" : "")}: {await Texts(key.Id)} texts");
        }
    }

    private async Task Rotate(TextWriter output)
    {
        if (The<StorageSettings>().Keys.Count == 0)
        {
            Source.AddNew();
            Keys.Reload();
        }

        var (text, database) = (The<StoredText>(), The<ISqlDatabase>());
        await database.Write(
            async transaction =>
            {
                await The<StoreKeys>().Note(transaction, Keys, text);
                return await transaction.Execute(SqlAuditTrail.Statement(new AuditEntry(The<TimeProvider>().GetUtcNow(), Who, "rotated keys", Keys.Current.Id)));
            },
            CancellationToken.None);
        var done = await new Reencryption(text, Keys).Run(database, CancellationToken.None);
        await output.WriteLineAsync($"{done} texts are now encrypted with key {Keys.Current.Id}. Restart the service, so that it uses that key; then run keys list, and again keys retire for an old key.");
    }

    private async Task Retire(string id, TextWriter output)
    {
        if (id == Keys.Current.Id)
        {
            throw new StorageException($"Key {id} encrypts now: run keys rotate first.");
        }

        if (await Texts(id) is > 0 and var texts)
        {
            throw new StorageException($"{texts} texts are still encrypted with key {id}: run keys rotate first.");
        }

        await The<ISqlDatabase>().Write(transaction => StoreKeys.Drop(transaction, id), CancellationToken.None);
        if (The<StorageSettings>().Keys.Count == 0)
        {
            Source.Remove(id);
        }

        await Tell("retired a key", id);
        await output.WriteLineAsync($"Key {id} is no longer needed by this store. Backups from before still need it: keep it with them.");
    }

    private async Task<long> Texts(string id)
    {
        long texts = 0;
        foreach (var column in TextColumn.All)
        {
            texts += (await The<ISqlDatabase>().Write(transaction => transaction.Query(column.Count(id), row => row.GetInt64(0)), CancellationToken.None))[0];
        }

        return texts;
    }
}
