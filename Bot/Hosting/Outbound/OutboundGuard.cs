using System.Net;
using System.Net.Sockets;

namespace Bot.Hosting.Outbound;

/// <summary>Looks at the address of each request, and at the address that its name leads to, in the moment the connection is opened: a name may change its mind.</summary>
/// <param name="rules">What is allowed.</param>
/// <param name="resolve">Finds the addresses of a name.</param>
internal sealed class OutboundGuard(OutboundRules rules, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>A guard that asks the system for addresses.</summary>
    internal OutboundGuard(OutboundRules rules)
        : this(rules, Dns.GetHostAddressesAsync)
    {
    }

    /// <summary>Opens connections. It follows no redirects: they would lead past the rules.</summary>
    internal SocketsHttpHandler CreateHandler() => new() { AllowAutoRedirect = false, UseCookies = false, ConnectCallback = Connect };

    /// <summary>Checks requests before a connection is chosen, because one that is open already is not opened again.</summary>
    internal DelegatingHandler CreateGate() => new Gate(rules);

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var wanted = context.DnsEndPoint;
        var found = await resolve(wanted.Host, stop);
        var allowed = IsExempt(context) ? found : Array.FindAll(found, rules.Allows);
        return allowed.Length > 0 ? await Open(allowed, wanted.Port, stop) : throw new HttpRequestException("The address leads to a network that may not be called.");
    }

    // A proxy is the operator's own choice, and then the proxy decides which addresses may be reached.
    private bool IsExempt(SocketsHttpConnectionContext context) =>
        rules.IsIdentityRequest(context.InitialRequestMessage)
        || !string.Equals(context.InitialRequestMessage.RequestUri?.IdnHost.Trim('[', ']'), context.DnsEndPoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);

    private static async Task<Stream> Open(IPAddress[] addresses, int port, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class Gate(OutboundRules rules) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri is { } address && (rules.Allows(address) || rules.IsIdentityRequest(request))
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("The address may not be called: https to a public address is expected.");
    }
}
