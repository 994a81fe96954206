using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Hosting;

public sealed class RequestLimitsTests
{
    [Fact]
    public void The_server_gives_up_on_slow_callers_and_counts_connections()
    {
        using var service = new RunningService(("Limits:Connections", "11"), ("Limits:OpenSockets", "7"), ("Limits:BodyBytes", "2048"), ("Limits:ShutdownSeconds", "9"));
        var server = service.Get<IOptions<KestrelServerOptions>>().Value;
        Assert.False(server.AddServerHeader);
        Assert.Equal((11, 7, 2048), (server.Limits.MaxConcurrentConnections, server.Limits.MaxConcurrentUpgradedConnections, server.Limits.MaxRequestBodySize));
        Assert.True(server.Limits.MinRequestBodyDataRate!.BytesPerSecond > 0 && server.Limits.MinResponseDataRate!.BytesPerSecond > 0);
        Assert.InRange(server.Limits.RequestHeadersTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.InRange(server.Limits.KeepAliveTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.FromSeconds(9), service.Get<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }
}
