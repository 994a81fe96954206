using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.DirectLine;

public sealed class StreamTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Each_activity_comes_in_a_frame_of_its_own_with_its_own_watermark()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        await client.Say(conversation, "hello");
        var log = (await client.Read(conversation)).Activities;
        using var socket = await Open(client, conversation, "0");
        var last = 0L;
        foreach (var expected in log)
        {
            var frame = await DirectLineClient.NextFrame(socket);
            Assert.Equal(Id(expected), Id(Assert.Single(frame.GetProperty("activities").EnumerateArray())));
            var watermark = long.Parse(frame.GetProperty("watermark").GetString()!);
            Assert.True(watermark > last);
            last = watermark;
        }
    }

    [Fact]
    public async Task What_is_said_while_the_line_is_open_comes_at_once_to_every_tab()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        using var one = await Open(client, conversation, watermark: null);
        using var two = await Open(client, conversation, watermark: null);
        var posted = (await client.Say(conversation, "hello")).Text("id");
        foreach (var socket in new[] { one, two })
        {
            Assert.Equal(posted, Id((await DirectLineClient.NextFrame(socket)).GetProperty("activities")[0]));
        }
    }

    [Fact]
    public async Task A_line_that_was_cut_goes_on_where_it_stopped()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var watermark = (await client.Read(conversation)).Watermark;
        using (var cut = await Open(client, conversation, watermark))
        {
            cut.Abort();
        }

        var posted = (await client.Say(conversation, "said while away")).Text("id");
        using var again = await Open(client, conversation, watermark);
        Assert.Equal(posted, Id((await DirectLineClient.NextFrame(again)).GetProperty("activities")[0]));
    }

    [Fact]
    public async Task A_watermark_of_the_future_means_the_newest()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        using var socket = await Open(client, conversation, "999999");
        var posted = (await client.Say(conversation, "hello")).Text("id");
        Assert.Equal(posted, Id((await DirectLineClient.NextFrame(socket)).GetProperty("activities")[0]));
    }

    [Fact]
    public async Task A_stream_address_opens_one_socket_only()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var address = (await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl");
        var (first, socket) = await DirectLineClient.Open(address);
        using var __ = socket;
        Assert.Equal(HttpStatusCode.SwitchingProtocols, first);
        Assert.Equal(HttpStatusCode.Forbidden, (await DirectLineClient.Open(address)).Status);
    }

    [Fact]
    public async Task A_stream_address_is_good_for_its_own_conversation_only()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var (other, theirs) = await DirectLineClient.Start(service.Address);
        using var __ = other;
        var address = (await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl");
        Assert.Equal(HttpStatusCode.Forbidden, (await DirectLineClient.Open(address.Replace(conversation, theirs, StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await DirectLineClient.Open(address[..address.IndexOf("t=", StringComparison.Ordinal)] + $"t={client.Token}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await DirectLineClient.Open(address[..address.IndexOf('?', StringComparison.Ordinal)])).Status);
    }

    [Fact]
    public async Task A_stream_address_that_is_not_used_as_a_socket_is_refused()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var address = new Uri((await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl"));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Send(HttpMethod.Get, address.PathAndQuery.Replace("/v3/directline/", "", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Sockets_over_the_limit_are_told_when_to_try_again()
    {
        using var own = new RunningService(("Limits:OpenSockets", "1"));
        var (client, conversation) = await DirectLineClient.Start(own.Address);
        using var _ = client;
        using var first = await Open(client, conversation, "0");
        var address = (await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await DirectLineClient.Open(address)).Status);
        await first.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
    }

    [Fact]
    public async Task A_socket_is_told_to_connect_again_when_the_service_stops()
    {
        using var own = new RunningService();
        var (client, conversation) = await DirectLineClient.Start(own.Address);
        using var _ = client;
        using var socket = await Open(client, conversation, watermark: null);
        var ending = socket.ReceiveAsync(new byte[64].AsMemory(), CancellationToken.None).AsTask();
        var stopping = Task.Run(own.Stop);
        Assert.Equal(WebSocketMessageType.Close, (await ending).MessageType);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await stopping;
    }

    private static async Task<ClientWebSocket> Open(DirectLineClient client, string conversation, string? watermark)
    {
        var query = watermark is null ? "" : $"?watermark={watermark}";
        var (status, socket) = await DirectLineClient.Open((await client.Send(HttpMethod.Get, $"conversations/{conversation}{query}")).Text("streamUrl"));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, status);
        return socket;
    }

    private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;
}
