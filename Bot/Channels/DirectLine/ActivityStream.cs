using System.Net.WebSockets;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>
/// One open socket. It reads the log from a watermark on and sends what it finds, one activity to a frame:
/// clients hand several activities of one frame on out of order.
/// </summary>
internal sealed class ActivityStream(WebSocket socket, WebConversations conversations, OpenSockets.Seat seat)
{
    private const int PageSize = 50;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(30);

    /// <summary>Runs until the client leaves, stops reading, or the service stops.</summary>
    internal async Task RunAsync(long after, CancellationToken stop)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var listening = ListenAsync(leaving);
        try
        {
            await SendAsync(after, leaving.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or StoreUnavailableException)
        {
            // The client reconnects with its watermark, so nothing is lost.
        }

        await CloseAsync(listening);
    }

    private async Task SendAsync(long after, CancellationToken stop)
    {
        using var watcher = conversations.Watch(seat.Conversation);
        var (grown, told) = (Task.CompletedTask, Task.CompletedTask);
        while (true)
        {
            after = await SendLogAsync(after, stop);
            while (seat.Told.TryRead(out var frame))
            {
                await SendFrameAsync(frame, stop);
            }

            grown = grown.IsCompleted ? watcher.Wait(stop) : grown;
            told = told.IsCompleted ? seat.Told.WaitToReadAsync(stop).AsTask() : told;
            await await Task.WhenAny(grown, told);
        }
    }

    private async Task<long> SendLogAsync(long after, CancellationToken stop)
    {
        while (await conversations.Read(seat.Conversation, after, PageSize, stop) is { IsEmpty: false } entries)
        {
            foreach (var entry in entries.Where(ActivityFrame.IsShown))
            {
                await SendFrameAsync(ActivityFrame.Write([entry], entry.Number), stop);
            }

            after = entries[^1].Number;
        }

        return after;
    }

    private async Task SendFrameAsync(ReadOnlyMemory<byte> frame, CancellationToken stop)
    {
        using var slow = CancellationTokenSource.CreateLinkedTokenSource(stop);
        slow.CancelAfter(SlowestSend);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, slow.Token);
    }

    // Clients send only empty frames to keep the line open; whatever else comes is read and dropped in small pieces.
    private async Task ListenAsync(CancellationTokenSource leaving)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // The line is gone.
        }

        await leaving.CancelAsync();
    }

    // Waits for the client's own goodbye, or the reason would be lost with the connection.
    private async Task CloseAsync(Task listening)
    {
        try
        {
            using var patience = new CancellationTokenSource(Goodbye);
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "Please connect again.", patience.Token);
            await listening.WaitAsync(Goodbye);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or TimeoutException)
        {
            socket.Abort();
            await listening;
        }
    }
}
