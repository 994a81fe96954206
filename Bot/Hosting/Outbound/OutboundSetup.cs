using Bot.Settings;

namespace Bot.Hosting.Outbound;

/// <summary>Puts the guard before every HTTP client of the host.</summary>
internal static class OutboundSetup
{
    // Channels give up after 15 seconds; a connector that is slower than this is retried by the outbox.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(8);

    /// <summary>Adds clients that obey the rules.</summary>
    internal static IServiceCollection AddOutbound(this IServiceCollection services) => services
        .AddSingleton(provider => OutboundRules.For(
            provider.GetRequiredService<IHostEnvironment>(), provider.GetRequiredService<AppSettings>(), provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => new OutboundGuard(provider.GetRequiredService<OutboundRules>()))
        .ConfigureHttpClientDefaults(client => client
            .ConfigureHttpClient(http => http.Timeout = LongestCall)
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<OutboundGuard>().CreateHandler())
            .AddHttpMessageHandler(provider => provider.GetRequiredService<OutboundGuard>().CreateGate()))
        .AddHttpClient();
}
