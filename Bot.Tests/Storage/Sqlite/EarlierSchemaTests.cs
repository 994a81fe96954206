using Bot.Dialogs;
using Bot.Dialogs.Flow;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Hosting;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Storage.Sqlite;

/// <summary>Files that earlier releases wrote are opened, brought up to date and used on.</summary>
public sealed class EarlierSchemaTests : IDisposable
{
    private static readonly ConversationKey Long = new("emulator", "c1");
    private static readonly ConversationKey Short = new("emulator", "c2");

    private readonly TemporaryFolder _folder = new();

    public EarlierSchemaTests()
    {
        SystemSqlite.Choose();
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Execute(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Storage", "Sqlite", "Earlier", "schema-1.sql")));
    }

    private string File => Path.Combine(_folder.Path, SqliteDatabase.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Its_sessions_log_and_visit_requests_are_read()
    {
        using var service = new ServiceHost(_folder);
        var store = service.Services.GetRequiredService<IConversationStore>();
        var session = SessionJson.Read((await store.Load(Long, default)).Session!)!;
        Assert.Equal((TriageStage.Guidance, "PV-6SNTAN", 10), (session.Stage, session.Reference, session.Turn));
        Assert.Equal([1, 2, 3, 4, 5], (await store.ReadLog(Short, 0, 100, default)).Select(entry => entry.Number));
        var visit = Assert.Single(await service.Services.GetRequiredService<IVisitRequests>().List(10, default));
        Assert.Equal((Long, "Ada Miller", "555 0123"), (visit.Conversation, visit.Request.Name, visit.Request.Contact));
    }

    [Fact]
    public async Task A_conversation_goes_on_where_it_was()
    {
        using var service = new ServiceHost(_folder);
        await service.Post("""
            {"type":"message","id":"next","channelId":"emulator","serviceUrl":"http://localhost:1","deliveryMode":"expectReplies","text":"none",
             "from":{"id":"u1"},"recipient":{"id":"bot"},"conversation":{"id":"c2"}}
            """);
        var after = await service.Services.GetRequiredService<IConversationStore>().Load(Short, default);
        Assert.Equal((3, 3), (after.Version, SessionJson.Read(after.Session!)!.Turn));
        Assert.True(after.LastNumber > 8);
    }

    [Fact]
    public void A_session_with_nothing_in_it_but_what_every_release_stored_is_read()
    {
        var session = SessionJson.Read("""{"schema":1,"reference":"PV-222222"}""");
        Assert.Equal(TriageSession.Start("PV-222222"), session);
    }

    [Fact]
    public void What_lay_in_the_clear_is_encrypted_and_nothing_of_it_is_left_in_the_file()
    {
        Assert.Contains("Ada Miller", Bytes(), StringComparison.Ordinal);
        using (var service = new ServiceHost(_folder))
        {
            service.Services.GetRequiredService<IConversationStore>();
            Assert.All(["Ada Miller", "555 0123", "sciatica", "gabapentin", "knee"], word => Assert.DoesNotContain(word, Bytes(), StringComparison.OrdinalIgnoreCase));
        }

        Assert.DoesNotContain("sciatica", Bytes(), StringComparison.OrdinalIgnoreCase);
    }

    private string Bytes() => FileBytes.Read(_folder.Path);
}
