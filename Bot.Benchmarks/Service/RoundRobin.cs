using System.Net;
using System.Net.Sockets;

namespace Bot.Benchmarks.Service;

/// <summary>A load balancer of the simplest kind: each connection goes to the next node that can be reached.</summary>
internal sealed class RoundRobin : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri[] _nodes;
    private int _next;

    /// <summary>Begins to listen.</summary>
    internal RoundRobin(IEnumerable<Uri> nodes)
    {
        _nodes = [.. nodes];
        _listener.Start(backlog: 1024);
        _ = Accept();
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    internal Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // It was told to end.
        }
    }

    private async Task Serve(TcpClient caller)
    {
        using (caller)
        using (var node = await Connect())
        {
            if (node is not null)
            {
                await Task.WhenAny(Copy(caller, node), Copy(node, caller));
            }
        }
    }

    private async Task<TcpClient?> Connect()
    {
        for (var i = 0; i < _nodes.Length; i++)
        {
            var address = _nodes[(uint)Interlocked.Increment(ref _next) % (uint)_nodes.Length];
            var node = new TcpClient { NoDelay = true };
            try
            {
                await node.ConnectAsync(address.Host, address.Port);
                return node;
            }
            catch (SocketException)
            {
                node.Dispose();
            }
        }

        return null;
    }

    private static async Task Copy(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One side is gone; the other is closed.
        }
    }
}
