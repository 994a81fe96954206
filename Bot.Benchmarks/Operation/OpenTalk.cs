using System.Net.WebSockets;
using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>A patient with an open socket.</summary>
internal sealed class OpenTalk : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private OpenTalk(Patient patient) => Patient = patient;

    internal Patient Patient { get; }

    internal bool IsClosed => _socket.State is not WebSocketState.Open;

    public void Dispose() => _socket.Dispose();

    internal static async Task<OpenTalk> Open(Patient patient, string address)
    {
        var talk = new OpenTalk(patient);
        await talk._socket.ConnectAsync(new Uri(address), CancellationToken.None);
        _ = talk.Listen();
        return talk;
    }

    private async Task Listen()
    {
        var buffer = new byte[1024];
        try
        {
            while ((await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType is not WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The state says so.
        }
    }
}
