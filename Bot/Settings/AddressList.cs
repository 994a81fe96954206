using System.Net;

namespace Bot.Settings;

/// <summary>Addresses and networks that a setting names, such as 10.0.0.5 or 10.0.0.0/24.</summary>
internal sealed class AddressList
{
    private AddressList(IReadOnlyList<IPNetwork> networks) => Networks = networks;

    /// <summary>This computer only.</summary>
    internal static AddressList ThisComputer { get; } = Of(["127.0.0.0/8", "::1"]);

    /// <summary>All of them; a single address is a network of one.</summary>
    internal IReadOnlyList<IPNetwork> Networks { get; }

    /// <summary>The list that these texts name. Texts that name none are left out: see <see cref="Problems"/>.</summary>
    internal static AddressList Of(IEnumerable<string> texts) => new([.. texts.Select(Parse).OfType<IPNetwork>()]);

    /// <summary>One sentence for each text that names no address.</summary>
    internal static IEnumerable<string> Problems(string setting, IEnumerable<string> texts) => texts.Where(text => Parse(text) is null)
        .Select(text => $"{setting} has '{text}': an address or a network is expected, such as 10.0.0.5 or 10.0.0.0/24.");

    /// <summary>Whether an address is in the list. An IPv4 address written as IPv6 is the same address.</summary>
    internal bool Contains(IPAddress? address) => address is not null && Plain(address) is var plain && Networks.Any(network => network.Contains(plain));

    /// <summary>An address without the IPv6 form that IPv4 addresses may have.</summary>
    internal static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(Plain(address), Plain(address).GetAddressBytes().Length * 8)
        : null;
}
