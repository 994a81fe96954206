using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Bot.Channels.DirectLine;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.DirectLine;

public sealed class ActivityStreamTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_socket_on_which_nothing_is_said_for_long_is_closed_with_a_reason_that_lets_the_page_come_back()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var page = new TcpClient();
        await page.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await listener.AcceptTcpClientAsync();
        using var ours = WebSocket.CreateFromStream(accepted.GetStream(), new WebSocketCreationOptions { IsServer = true });
        using var theirs = WebSocket.CreateFromStream(page.GetStream(), new WebSocketCreationOptions());
        using var seat = service.Get<OpenSockets>().Take(conversation, "here")!;

        var running = new ActivityStream(ours, service.Get<WebConversations>(), seat, longestSilence: TimeSpan.FromMilliseconds(20)).RunAsync(1_000, CancellationToken.None);
        var end = await theirs.ReceiveAsync(new byte[64].AsMemory(), CancellationToken.None);
        Assert.Equal((WebSocketMessageType.Close, WebSocketCloseStatus.EndpointUnavailable), (end.MessageType, theirs.CloseStatus));
        await theirs.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await running;
    }
}
