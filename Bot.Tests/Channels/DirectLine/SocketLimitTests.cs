using System.Net;
using System.Net.WebSockets;
using Bot.Channels.DirectLine;
using Bot.Tests.Channels.DirectLine.Tokens;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.DirectLine;

public sealed class SocketLimitTests
{
    [Fact]
    public async Task A_socket_that_sends_more_than_a_client_would_is_closed()
    {
        using var service = new RunningService();
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var (_, socket) = await DirectLineClient.Open((await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl"));
        using var __ = socket;
        await socket.SendAsync(new byte[100_000], WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var end = await socket.ReceiveAsync(new byte[64].AsMemory(), CancellationToken.None);
        Assert.Equal((WebSocketMessageType.Close, WebSocketCloseStatus.PolicyViolation), (end.MessageType, socket.CloseStatus));
    }

    [Fact]
    public async Task One_address_cannot_take_all_sockets()
    {
        using var service = new RunningService(("Limits:SocketsPerAddress", "1"));
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var (_, first) = await DirectLineClient.Open((await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl"));
        using var __ = first;
        Assert.Equal(HttpStatusCode.TooManyRequests, (await DirectLineClient.Open((await client.Send(HttpMethod.Get, $"conversations/{conversation}")).Text("streamUrl"))).Status);
    }

    [Fact]
    public void A_seat_that_is_left_can_be_taken_again()
    {
        var sockets = new OpenSockets(new SocketLimits(InAll: 2, PerConversation: 1, PerAddress: 1));
        using (sockets.Take("a", "here"))
        {
            Assert.Null(sockets.Take("a", "there"));
            Assert.Null(sockets.Take("b", "here"));
            using var other = sockets.Take("b", "there");
            Assert.Equal(2, sockets.Count);
            Assert.Null(sockets.Take("c", "elsewhere"));
        }

        Assert.NotNull(sockets.Take("a", "here"));
    }

    [Fact]
    public void What_a_client_may_send_is_counted_by_the_minute()
    {
        var clock = new SetClock(DateTimeOffset.UnixEpoch);
        var allowance = new SocketAllowance(clock);
        Assert.True(Enumerable.Range(0, 300).All(_ => allowance.Take(0)));
        Assert.False(allowance.Take(0));
        clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True(allowance.Take(16 * 1024));
        Assert.False(allowance.Take(1));
    }
}
