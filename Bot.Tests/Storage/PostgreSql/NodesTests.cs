using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.PostgreSql;
using Bot.Storage.Sql;
using Bot.Tests.Channels.DirectLine;

namespace Bot.Tests.Storage.PostgreSql;

[Collection(PostgresCollection.Name)]
public sealed class NodesTests(PostgresServer server)
{
    [StoreFact]
    public async Task A_socket_on_one_node_gets_what_a_turn_on_another_produced()
    {
        using var nodes = new Nodes(server, 2);
        var (client, conversation) = await DirectLineClient.Start(nodes[0].Address);
        using var _ = client;
        using var other = nodes.At(1, client);
        using var socket = await Open(client, conversation);
        var posted = (await other.Say(conversation, "hello")).Text("id");
        Assert.Equal(posted, Id(await DirectLineClient.NextFrame(socket)));
        Assert.Equal(posted, ReplyTo(await DirectLineClient.NextFrame(socket)));
    }

    [StoreFact]
    public async Task What_a_node_stored_that_died_before_it_could_tell_comes_as_well()
    {
        using var nodes = new Nodes(server, 1);
        var (client, conversation) = await DirectLineClient.Start(nodes[0].Address);
        using var _ = client;
        using var socket = await Open(client, conversation);
        await using var database = await PostgresDatabase.Open(nodes.Database, TimeProvider.System);
        var silent = new SqlConversationStore(database, new StoredText(Nodes.Keys()), new LogSignals(), TimeProvider.System);
        var before = await silent.Load(new ConversationKey("webchat", conversation), default);
        var entry = new LogEntry(before.LastNumber + 1, "silent", Author.Bot, TimeProvider.System.GetUtcNow(), """{"type":"message","id":"silent"}""");
        await silent.Commit(new TurnRecord { Before = before, Session = before.Session!, Entries = [entry] }, default);
        Assert.Equal("silent", Id(await DirectLineClient.NextFrame(socket)));
    }

    [StoreFact]
    public async Task An_address_of_a_stream_is_good_at_any_node_but_once_in_all()
    {
        using var nodes = new Nodes(server, 2);
        var (client, conversation) = await DirectLineClient.Start(nodes[0].Address);
        using var _ = client;
        var address = (await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl");
        var (first, socket) = await DirectLineClient.Open(nodes.Moved(address, 0, 1));
        var (again, refused) = await DirectLineClient.Open(address);
        using (socket)
        using (refused)
        {
            Assert.Equal((HttpStatusCode.SwitchingProtocols, HttpStatusCode.Forbidden), (first, again));
        }
    }

    [StoreFact]
    public async Task Messages_to_three_nodes_each_delivered_twice_are_all_answered_once_in_one_order()
    {
        const int Messages = 30;
        using var nodes = new Nodes(server, 3);
        var (client, conversation) = await DirectLineClient.Start(nodes[0].Address);
        using var _ = client;
        var clients = Enumerable.Range(0, nodes.Count).Select(i => nodes.At(i, client)).ToList();
        var deliveries = Enumerable.Range(0, 2 * Messages).Select(i => Task.Run(() => SayUntilTaken(clients[i % nodes.Count], conversation, i / 2)));
        await Task.WhenAll(deliveries);
        clients.ForEach(each => each.Dispose());
        var log = await All(client, conversation);
        var said = log.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() is "user").ToList();
        Assert.Equal(Enumerable.Range(0, Messages).Select(i => $"message {i}").Order(), said.Select(activity => activity.GetProperty("text").GetString()!).Order());
        Assert.All(said, activity => Assert.Contains(log, reply => ReplyToOf(reply) == activity.GetProperty("id").GetString()));
        Assert.Equal(log.Select(activity => activity.GetProperty("id").GetString()).Order(StringComparer.Ordinal), log.Select(activity => activity.GetProperty("id").GetString()));
    }

    [StoreFact]
    public async Task While_the_database_is_away_nothing_is_acknowledged_and_afterwards_everything_goes_on_by_itself()
    {
        using var nodes = new Nodes(server, 2);
        var (client, conversation) = await DirectLineClient.Start(nodes[0].Address);
        using var _ = client;
        using var other = nodes.At(1, client);
        using var http = new HttpClient();
        await client.Say(conversation, "before", "c1");
        server.Crash();
        try
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.GetAsync(new Uri(nodes[1].Address, "readyz"))).StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.Say(conversation, "lost", "c2")).Status);
        }
        finally
        {
            server.Start();
        }

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(nodes[1].Address, "readyz"))).StatusCode);
        using var socket = await Open(client, conversation);
        var posted = (await other.Say(conversation, "after", "c3")).Text("id");
        Assert.Equal(posted, Id(await DirectLineClient.NextFrame(socket)));
        var texts = (await All(client, conversation)).Where(activity => activity.GetProperty("from").GetProperty("role").GetString() is "user");
        Assert.Equal(["before", "after"], texts.Select(activity => activity.GetProperty("text").GetString()));
    }

    [StoreFact]
    public async Task A_turn_that_meets_a_restart_of_the_database_is_kept_once()
    {
        using var nodes = new Nodes(server, 1);
        var (client, conversation) = await DirectLineClient.Start(nodes[0].Address);
        using var _ = client;
        server.Crash();
        var waiting = SayUntilTaken(client, conversation, 1);
        server.Start();
        await waiting;
        await SayUntilTaken(client, conversation, 1);
        Assert.Single(await All(client, conversation), activity => activity.TryGetProperty("text", out var text) && text.GetString() == "message 1");
    }

    // A client that is told to try again does so.
    private static async Task SayUntilTaken(DirectLineClient client, string conversation, int number)
    {
        while ((await client.Say(conversation, $"message {number}", $"client-{number}")).Status is not HttpStatusCode.OK)
        {
        }
    }

    private static async Task<List<JsonElement>> All(DirectLineClient client, string conversation)
    {
        var all = new List<JsonElement>();
        for (var (page, watermark) = await client.Read(conversation); page.Count > 0; (page, watermark) = await client.Read(conversation, watermark))
        {
            all.AddRange(page);
        }

        return all;
    }

    private static async Task<ClientWebSocket> Open(DirectLineClient client, string conversation) =>
        (await DirectLineClient.Open((await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl"))).Socket;

    private static string? Id(JsonElement frame) => frame.GetProperty("activities")[0].GetProperty("id").GetString();

    private static string? ReplyTo(JsonElement frame) => ReplyToOf(frame.GetProperty("activities")[0]);

    private static string? ReplyToOf(JsonElement activity) => activity.TryGetProperty("replyToId", out var id) ? id.GetString() : null;
}
