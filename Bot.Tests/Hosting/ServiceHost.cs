using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Hosting;

/// <summary>The whole service in memory, with a storage folder of its own. Disposed and made again on the same folder, it is a restart.</summary>
internal sealed class ServiceHost : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly (string Name, string Value)[] _settings;

    internal ServiceHost(TemporaryFolder folder, params (string Name, string Value)[] settings)
    {
        _folder = folder.Path;
        _settings = settings;
    }

    /// <summary>The clock of the service; the system's when null.</summary>
    internal TimeProvider? Clock { get; init; }

    /// <summary>Posts a text to /api/messages.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> Post(string body, string contentType = "application/json")
    {
        using var client = CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Folder", _folder);
        if (Clock is not null)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(Clock));
        }

        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
