using System.Net;
using System.Net.Sockets;
using Bot.Settings;

namespace Bot.Hosting.Rates;

/// <summary>Who is counted as one caller.</summary>
internal static class ClientAddress
{
    private const int BytesOfOneHousehold = 8;

    /// <summary>The address of the caller. Everybody behind one IPv6 prefix of 64 bits is one caller: it costs nothing to change the rest.</summary>
    internal static string Of(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? Of(address) : "";

    /// <summary>The same for an address.</summary>
    internal static string Of(IPAddress address)
    {
        var plain = AddressList.Plain(address);
        if (plain.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return plain.ToString();
        }

        var bytes = plain.GetAddressBytes();
        Array.Clear(bytes, BytesOfOneHousehold, bytes.Length - BytesOfOneHousehold);
        return new IPAddress(bytes).ToString();
    }
}
