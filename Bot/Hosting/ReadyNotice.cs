using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Hosting;

/// <summary>Tells a newcomer which address to open, and the log of a clinic that the service takes turns.</summary>
internal static partial class ReadyNotice
{
    /// <summary>Says it once the service listens.</summary>
    internal static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            if (app.Environment.IsDevelopment())
            {
                Console.WriteLine($"TriageBot is ready. Chat page: {address}   Bot Framework Emulator: {address}/api/messages");
            }
            else
            {
                Ready(app.Logger, address);
            }
        }
    });

    [LoggerMessage(EventId = 22, Level = LogLevel.Information, Message = "TriageBot is ready at {Address}")]
    private static partial void Ready(ILogger log, string address);
}
