using System.Net;
using System.Net.Sockets;
using Bot.Settings;

namespace Bot.Hosting.Outbound;

/// <summary>Tells addresses of the internet from those of this computer, its network and its cloud (IANA special-purpose registries).</summary>
internal static class PublicAddress
{
    private static readonly AddressList Special4 = AddressList.Of([
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"]);

    private static readonly AddressList Public6 = AddressList.Of(["2000::/3"]);

    private static readonly AddressList Special6 = AddressList.Of(["2001::/23", "2001:db8::/32", "3fff::/20"]);

    // Both carry an IPv4 address, at these places.
    private static readonly (AddressList Network, int At)[] Carriers = [(AddressList.Of(["2002::/16"]), 2), (AddressList.Of(["64:ff9b::/96"]), 12)];

    /// <summary>Whether an address belongs to the internet, whatever form it is written in.</summary>
    internal static bool Is(IPAddress address)
    {
        var plain = AddressList.Plain(address);
        if (plain.AddressFamily is AddressFamily.InterNetwork)
        {
            return !Special4.Contains(plain);
        }

        return Carried(plain) is { } carried ? Is(carried) : Public6.Contains(plain) && !Special6.Contains(plain);
    }

    private static IPAddress? Carried(IPAddress address)
    {
        foreach (var (network, at) in Carriers)
        {
            if (network.Contains(address))
            {
                return new IPAddress(address.GetAddressBytes().AsSpan(at, 4));
            }
        }

        return null;
    }
}
