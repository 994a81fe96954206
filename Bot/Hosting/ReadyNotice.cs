using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Hosting;

/// <summary>Tells a newcomer which address to open.</summary>
internal static class ReadyNotice
{
    /// <summary>Prints it once the service listens.</summary>
    internal static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine($"TriageBot is ready. Chat page: {address}   Bot Framework Emulator: {address}/api/messages");
        }
    });
}
