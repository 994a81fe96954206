using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Bot.Tests.Browser;

/// <summary>The real service on a real loopback port, with a storage folder of its own. It can be stopped and started again.</summary>
internal sealed class RunningService : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triage-service").FullName;
    private readonly int _port = FreePort();
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Host? _host;

    internal RunningService(IReadOnlyDictionary<string, string>? settings = null)
    {
        _settings = settings ?? new Dictionary<string, string>(StringComparer.Ordinal);
        Start();
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    internal Uri Address => new($"http://localhost:{_port}/");

    internal void Start()
    {
        _host = new Host(_folder, _settings);
        _host.UseKestrel(_port);
        _host.StartServer();
    }

    internal void Stop()
    {
        _host?.Dispose();
        _host = null;
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private sealed class Host(string folder, IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Storage:Folder", folder);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }
        }
    }
}
