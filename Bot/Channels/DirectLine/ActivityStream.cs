using System.Net.WebSockets;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>
/// One open socket. It reads the log from a watermark on and sends what it finds, one activity to a frame:
/// clients hand several activities of one frame on out of order.
/// </summary>
/// <param name="socket">The socket.</param>
/// <param name="conversations">Where the log is.</param>
/// <param name="seat">Its place among the open sockets.</param>
/// <param name="longestSilence">How long it stays open when nothing is said.</param>
internal sealed class ActivityStream(WebSocket socket, WebConversations conversations, OpenSockets.Seat seat, TimeSpan longestSilence)
{
    private const int PageSize = 50;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(30);

    private (WebSocketCloseStatus Status, string Text) _goodbye = (WebSocketCloseStatus.EndpointUnavailable, "Please connect again.");

    /// <summary>Runs until the client leaves, stops reading or sends too much, nothing was said for long, or the service stops.</summary>
    internal async Task RunAsync(long after, CancellationToken stop)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var listening = ListenAsync(leaving);
        try
        {
            await SendAsync(after, leaving);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or StoreUnavailableException)
        {
            // The client reconnects with its watermark, so nothing is lost.
        }

        await CloseAsync(listening);
    }

    private async Task SendAsync(long after, CancellationTokenSource leaving)
    {
        var stop = leaving.Token;
        using var watcher = conversations.Watch(seat.Conversation);
        var (grown, told) = (Task.CompletedTask, Task.CompletedTask);
        while (true)
        {
            after = await SendLogAsync(after, stop);
            while (seat.Told.TryRead(out var frame))
            {
                await SendFrameAsync(frame, stop);
            }

            leaving.CancelAfter(longestSilence);
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

    // What a client sends is read and dropped in small pieces.
    private async Task ListenAsync(CancellationTokenSource leaving)
    {
        try
        {
            if (!await ListenAsync(new byte[256], new SocketAllowance(TimeProvider.System)))
            {
                _goodbye = (WebSocketCloseStatus.PolicyViolation, "Too much was sent.");
            }
        }
        catch (WebSocketException)
        {
            // The line is gone.
        }

        await leaving.CancelAsync();
    }

    private async Task<bool> ListenAsync(Memory<byte> buffer, SocketAllowance allowance)
    {
        while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } piece)
        {
            if (!allowance.Take(piece.Count))
            {
                return false;
            }
        }

        return true;
    }

    // Waits for the client's own goodbye, or the reason would be lost with the connection.
    private async Task CloseAsync(Task listening)
    {
        try
        {
            using var patience = new CancellationTokenSource(Goodbye);
            await socket.CloseOutputAsync(_goodbye.Status, _goodbye.Text, patience.Token);
            await listening.WaitAsync(Goodbye);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or TimeoutException)
        {
            socket.Abort();
            await listening;
        }
    }
}
