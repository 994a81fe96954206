using Bot.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace Bot.Hosting;

/// <summary>Takes the caller's address and scheme from forwarded headers, but only when a proxy of the settings sent them.</summary>
internal static class TrustedProxies
{
    private const string AnyHost = "*";

    /// <summary>Must come before everything that asks who calls.</summary>
    internal static void UseTrustedProxies(this WebApplication app)
    {
        var networks = app.Services.GetRequiredService<ProxySettings>().Addresses.Networks;
        if (networks.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        AllowHosts(options, (app.Configuration["AllowedHosts"] ?? AnyHost).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        app.UseForwardedHeaders(options);
    }

    // Proxies often pass on what a caller sent as the host, so it is believed only when it is one of the service's own names.
    private static void AllowHosts(ForwardedHeadersOptions options, string[] hosts)
    {
        if (hosts.Length == 0 || hosts.Contains(AnyHost, StringComparer.Ordinal))
        {
            return;
        }

        options.ForwardedHeaders |= ForwardedHeaders.XForwardedHost;
        foreach (var host in hosts)
        {
            options.AllowedHosts.Add(host);
        }
    }
}
