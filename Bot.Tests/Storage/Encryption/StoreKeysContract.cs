using System.Text;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Sql;
using Dapper;
using static Bot.Tests.Storage.SampleTurns;

namespace Bot.Tests.Storage.Encryption;

/// <summary>A store is opened with the keys it was written with, or not at all.</summary>
public abstract class StoreKeysContract : StoreContract
{
    private protected StoreKeysContract(StoreUnderTest on)
        : base(on)
    {
    }

    [StoreFact]
    public async Task A_new_store_gets_its_first_key_by_itself()
    {
        var source = new TestKeys();
        var (keys, plain) = await Open(source);
        Assert.Equal((Assert.Single(source.Read()), 0), (keys.Current, plain));
        Assert.Equal(keys.Current.Id, (await Open(source)).Keys.Current.Id);
    }

    [StoreFact]
    public async Task A_missing_key_stops_the_start_and_is_named()
    {
        await Open(new TestKeys(TestKeys.Named("2026-03")));
        foreach (var source in new[] { new TestKeys(), new TestKeys(TestKeys.Named("other")) })
        {
            var error = await Assert.ThrowsAsync<StorageException>(() => Open(source));
            Assert.Contains("'2026-03' is missing", error.Message, StringComparison.Ordinal);
            Assert.True(source.Read().All(key => key.Id == "other"), "no key is made up");
        }
    }

    [StoreFact]
    public async Task A_wrong_key_of_the_right_name_stops_the_start_and_is_named()
    {
        await Open(new TestKeys(TestKeys.Named("2026-03")));
        var error = await Assert.ThrowsAsync<StorageException>(() => Open(new TestKeys(StorageKey.New() with { Id = "2026-03" })));
        Assert.Contains("'2026-03'", error.Message, StringComparison.Ordinal);
        Assert.Contains("not the one", error.Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Of_nodes_that_begin_at_once_with_different_keys_one_wins_and_the_others_are_told()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await Open(new TestKeys())).Keys.Current.Id;
            }
            catch (StorageException)
            {
                return null;
            }
        })));
        Assert.Single(opened, id => id is not null);
    }

    [StoreFact]
    public async Task What_an_earlier_release_stored_in_the_clear_is_encrypted_when_the_first_key_is_made()
    {
        await FillEveryColumn();
        foreach (var column in TextColumn.All)
        {
            await On.Database.Write(
                transaction => transaction.Execute(SqlStatement.Of($"UPDATE {column.Table} SET {column.Name} = @text", ("@text", Plain(column)))), default);
        }

        var (keys, plain) = await Open(new TestKeys());
        Assert.Equal(6, plain);
        await AssertEveryTextIs(keys, column => Encoding.UTF8.GetString(Plain(column)));
        Assert.Equal(0, (await Open(new TestKeys([.. keys.All]))).WerePlain);
    }

    [StoreFact]
    public async Task Changing_the_key_encrypts_every_text_anew()
    {
        var source = new TestKeys(TestKeys.Named("test"));
        await Open(source);
        await FillEveryColumn();
        var before = await Texts(new KeyRing(source, source.Read()));
        source.AddNew();
        var keys = (await Open(source)).Keys;
        Assert.Equal(6, await new Reencryption(new StoredText(keys), keys).Run(On.Database, default));
        source.Remove("test");
        Assert.Equal(before, await Texts(new KeyRing(source, source.Read())));
        Assert.Equal(0, await new Reencryption(new StoredText(keys), keys).Run(On.Database, default));
    }

    [StoreFact]
    public async Task Many_conversations_are_encrypted_anew_page_by_page()
    {
        await Task.WhenAll(Enumerable.Range(0, 250).Select(i => Store.Add(key: new ConversationKey("webchat", $"c{i}"))));
        var source = new TestKeys(TestKeys.Named("test"));
        source.AddNew();
        var keys = new KeyRing(source, source.Read());
        Assert.Equal(750, await new Reencryption(new StoredText(keys), keys).Run(On.Database, default));
        Assert.Equal(0, await new Reencryption(new StoredText(keys), keys).Run(On.Database, default));
    }

    private static byte[] Plain(TextColumn column) => Encoding.UTF8.GetBytes($"{{\"of\":\"{column.Table}\"}}");

    private Task<(KeyRing Keys, int WerePlain)> Open(TestKeys source) => new StoreKeys(On.Database, source, TimeProvider.System).Open();

    private Task<CommitResult> FillEveryColumn() => Store.Add(turn => turn with { Visits = [Visit], CallBacks = [CallBack], SetAside = "older" });

    private async Task AssertEveryTextIs(KeyRing keys, Func<TextColumn, string> expected)
    {
        var texts = await Texts(keys);
        Assert.Equal(TextColumn.All.Length, texts.Count);
        Assert.All(texts, column => Assert.All(column.Value, text => Assert.Equal(expected(column.Key), text)));
    }

    private async Task<Dictionary<TextColumn, List<string>>> Texts(KeyRing keys)
    {
        var texts = new Dictionary<TextColumn, List<string>>();
        foreach (var column in TextColumn.All)
        {
            var stored = await On.Database.Read(
                connection => connection.QueryAsync<byte[]>($"SELECT {column.Name} FROM {column.Table} ORDER BY conversation, {column.Second ?? "conversation"}"), default);
            texts[column] = [.. stored.Select(text => new StoredText(keys).Read(text, new TextPlace(column.Table, Key.ToString())))];
        }

        return texts;
    }
}
