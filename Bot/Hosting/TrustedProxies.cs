using Bot.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace Bot.Hosting;

/// <summary>Takes the caller's address, scheme and host from forwarded headers, but only when a proxy of the settings sent them.</summary>
internal static class TrustedProxies
{
    /// <summary>Must come before everything that asks who calls.</summary>
    internal static void UseTrustedProxies(this WebApplication app)
    {
        var networks = app.Services.GetRequiredService<ProxySettings>().Addresses.Networks;
        if (networks.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
