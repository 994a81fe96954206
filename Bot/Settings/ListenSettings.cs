using System.Net;

namespace Bot.Settings;

/// <summary>Where the service listens: Urls (or --urls, ASPNETCORE_URLS), the port lists, or Kestrel's endpoints.</summary>
internal static class ListenSettings
{
    /// <summary>Where it listens when nothing is set.</summary>
    internal const string Default = "http://localhost:3978";

    /// <summary>The addresses that are set; empty when none is.</summary>
    internal static IReadOnlyList<string> Addresses(IConfiguration settings) =>
    [
        .. (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. Ports(settings, "http"),
        .. Ports(settings, "https"),
        .. settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    /// <summary>Nobody is asked who they are without an app id, so nobody from elsewhere may call.</summary>
    internal static IEnumerable<string> Problems(IConfiguration settings, bool anonymous) => !anonymous ? [] : Addresses(settings)
        .Where(address => !IsThisComputer(address))
        .Select(address => $"Urls has '{address}': without MicrosoftAppId the service listens on this computer only. Use {Default}, or set MicrosoftAppId.");

    private static IEnumerable<string> Ports(IConfiguration settings, string scheme) =>
        (settings[$"{scheme}_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"{scheme}://*:{port}");

    private static bool IsThisComputer(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
