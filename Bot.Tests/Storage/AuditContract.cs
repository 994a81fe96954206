using Bot.Storage;
using Bot.Storage.Audit;
using Dapper;
using static Bot.Tests.Storage.SampleTurns;

namespace Bot.Tests.Storage;

/// <summary>The audit trail is added to and read, and nothing else.</summary>
public abstract class AuditContract : StoreContract
{
    private protected AuditContract(StoreUnderTest on)
        : base(on)
    {
    }

    [StoreFact]
    public async Task Entries_are_listed_newest_first()
    {
        AuditEntry[] entries = [new(Noon, "staff:ada", "saw visit requests", Amount: 3), new(Noon.AddHours(-1), AuditEntry.Service, "purged", "", 7)];
        await On.Audit.Add(entries[0], default);
        await On.Audit.Add(entries[1], default);
        Assert.Equal(entries.Reverse(), await On.Audit.List(10, default));
        Assert.Equal(entries[1], Assert.Single(await On.Audit.List(1, default)));
    }

    [StoreTheory]
    [InlineData("UPDATE audit SET who = 'nobody'")]
    [InlineData("DELETE FROM audit")]
    [InlineData("DELETE FROM audit WHERE number = 1")]
    public async Task An_entry_can_neither_be_changed_nor_removed(string sql)
    {
        await On.Audit.Add(new AuditEntry(Noon, "staff:ada", "saw"), default);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => On.Database.Read(connection => connection.ExecuteAsync(sql), default));
        Assert.Contains("only added to", error.InnerException?.Message, StringComparison.Ordinal);
        Assert.Single(await On.Audit.List(10, default));
    }

    [StoreFact]
    public async Task Forgetting_is_told_with_who_did_it_and_without_the_conversations_id()
    {
        await Store.Add();
        await Store.Add(turn => turn with { Forget = ForgetScope.Everything });
        await Store.Forget(Key, ForgetScope.Everything, "staff:ada", default);
        var entries = await On.Audit.List(10, default);
        Assert.Equal([("staff:ada", "forgot", 2L), ("patient", "forgot", 2L)], entries.Select(entry => (entry.Who, entry.What, entry.Amount)));
        Assert.All(entries, entry => Assert.Equal(AuditEntry.Fingerprint(Key), entry.Subject));
        Assert.DoesNotContain(Key.Id, entries[0].Subject, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_refused_turn_tells_nothing()
    {
        var before = await Store.Load(Key, default);
        await Store.Add();
        await Store.Commit(Record(before) with { Forget = ForgetScope.Everything }, default);
        Assert.Empty(await On.Audit.List(10, default));
    }
}
