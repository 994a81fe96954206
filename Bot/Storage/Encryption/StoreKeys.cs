using Bot.Storage.Sql;

namespace Bot.Storage.Encryption;

/// <summary>
/// The keys a store was written with. For each the store keeps its id and a proof, a known text that the key encrypted,
/// so that a missing or wrong key stops the start and not a patient.
/// </summary>
internal sealed class StoreKeys(ISqlDatabase database, IKeySource source, TimeProvider clock)
{
    private const string Proof = "TriageBot";
    private const string Table = "storage_key";

    // A row that is no key: nodes that begin at the same time wait for each other at it.
    private const string Turnstile = "";

    /// <summary>Opens the keys. A store without any gets its first; what an earlier release stored in the clear is encrypted then.</summary>
    /// <returns>The keys, and how many texts had been in the clear.</returns>
    /// <exception cref="StorageException">A key is missing or wrong; the message names its id.</exception>
    internal async Task<(KeyRing Keys, int WerePlain)> Open()
    {
        var used = await database.Write(transaction => Used(transaction), CancellationToken.None);
        var all = source.Read();
        if (all.Count == 0 && used.Count == 0)
        {
            source.AddNew();
            all = source.Read();
        }

        var keys = new KeyRing(source, all.Count > 0 ? all : throw Missing(used[0].Id));
        var text = new StoredText(keys);
        return (keys, await database.Write(transaction => Begin(transaction, keys, text), CancellationToken.None));
    }

    /// <summary>Notes that the current key is used from now on.</summary>
    internal Task Note(ISqlTransaction transaction, KeyRing keys, StoredText text) => transaction.Execute(SqlStatement.Of(
        $"INSERT INTO {Table} (id, at, proof) VALUES (@id, @at, @proof) ON CONFLICT (id) DO NOTHING",
        ("@id", keys.Current.Id),
        ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds()),
        ("@proof", text.Write(Proof, Place(keys.Current.Id)))));

    /// <summary>Forgets a key that no text needs any more.</summary>
    internal static Task<int> Drop(ISqlTransaction transaction, string id) => transaction.Execute(SqlStatement.Of($"DELETE FROM {Table} WHERE id = @id", ("@id", id)));

    /// <summary>The keys the store was written with.</summary>
    internal static Task<List<(string Id, byte[] Proof)>> Used(ISqlTransaction transaction) => transaction.Query(
        SqlStatement.Of($"SELECT id, proof FROM {Table} WHERE id <> @turnstile ORDER BY at, id", ("@turnstile", Turnstile)), row => (row.GetString(0), row.GetFieldValue<byte[]>(1)));

    private async Task<int> Begin(ISqlTransaction transaction, KeyRing keys, StoredText text)
    {
        await transaction.Execute(SqlStatement.Of(
            $"INSERT INTO {Table} (id, at, proof) VALUES (@id, 0, @proof) ON CONFLICT (id) DO NOTHING", ("@id", Turnstile), ("@proof", Array.Empty<byte>())));
        var used = await Used(transaction);
        used.ForEach(key => Check(key, keys, text));
        await Note(transaction, keys, text);
        return used.Count == 0 ? await new Reencryption(text, keys).RunOnPlain(transaction) : 0;
    }

    private void Check((string Id, byte[] Proof) used, KeyRing keys, StoredText text)
    {
        if (keys.All.All(key => key.Id != used.Id))
        {
            throw Missing(used.Id);
        }

        try
        {
            text.Read(used.Proof, Place(used.Id));
        }
        catch (StoreUnavailableException e)
        {
            throw new StorageException($"The storage key '{used.Id}' in {source.Name} is not the one that this store was written with. Put the right one back.", e);
        }
    }

    private static TextPlace Place(string id) => new(Table, id);

    private StorageException Missing(string id) =>
        new($"The storage key '{id}' is missing from {source.Name}: this store was written with it and cannot be read without it. Put it back, or restore it from its backup.");
}
