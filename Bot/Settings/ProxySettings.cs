namespace Bot.Settings;

/// <summary>Settings section "Proxy": whose word about the caller's address, scheme and host is believed.</summary>
internal sealed record ProxySettings
{
    /// <summary>Addresses or networks of the proxies before the service, such as "10.0.0.5" or "10.0.0.0/24". Empty: nobody's word is believed.</summary>
    public IReadOnlyList<string> Trusted { get; init; } = [];

    /// <summary>The same, ready to ask.</summary>
    internal AddressList Addresses => AddressList.Of(Trusted);

    /// <summary>One sentence for each value the service cannot start with.</summary>
    /// <param name="believesEveryone">The framework's own switch is on, which believes whoever calls.</param>
    internal IEnumerable<string> Problems(bool believesEveryone)
    {
        foreach (var problem in AddressList.Problems("Proxy:Trusted", Trusted))
        {
            yield return problem;
        }

        if (believesEveryone)
        {
            yield return "ASPNETCORE_FORWARDEDHEADERS_ENABLED is set: with it every caller may choose the address it seems to come from. "
                + "Remove it, and name your proxy in Proxy:Trusted, such as 10.0.0.5 or 10.0.0.0/24.";
        }
    }
}
