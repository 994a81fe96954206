using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Hosting;

/// <summary>The real service on a real loopback port, with a storage folder of its own. It can be stopped and started again.</summary>
public sealed class RunningService : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triage-service").FullName;
    private readonly int _port = FreePort();
    private readonly Action<IServiceCollection> _change;
    private readonly (string Name, string Value)[] _settings;
    private Host? _host;

    public RunningService()
        : this([])
    {
    }

    /// <summary>With these settings, as name and value.</summary>
    internal RunningService(params (string Name, string Value)[] settings)
        : this(_ => { }, settings)
    {
    }

    /// <summary>With some of its parts changed.</summary>
    internal RunningService(Action<IServiceCollection> change, params (string Name, string Value)[] settings)
    {
        (_change, _settings) = (change, settings);
        Start();
    }

    /// <summary>Its storage folder.</summary>
    internal string Folder => _folder;

    /// <summary>Where it listens, with a slash at the end.</summary>
    internal Uri Address => new($"http://localhost:{_port}/");

    /// <summary>A part of the running service.</summary>
    internal T Get<T>()
        where T : notnull => _host!.Services.GetRequiredService<T>();

    internal void Start()
    {
        _host = new Host(_folder, _change, _settings);
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

    private sealed class Host(string folder, Action<IServiceCollection> change, (string Name, string Value)[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Storage:Folder", folder);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureTestServices(change);
        }
    }
}
