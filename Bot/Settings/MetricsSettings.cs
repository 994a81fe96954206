namespace Bot.Settings;

/// <summary>Settings section "Metrics": who may read how the service is doing.</summary>
internal sealed record MetricsSettings
{
    /// <summary>Addresses or networks that may read /metrics. Empty: this computer only.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>Where metrics and traces are sent in OTLP, such as "http://collector:4317". Null: nowhere.</summary>
    public string? OtlpEndpoint { get; init; }

    /// <summary>The readers, ready to ask.</summary>
    internal AddressList Addresses => Readers.Count == 0 ? AddressList.ThisComputer : AddressList.Of(Readers);

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems()
    {
        foreach (var problem in AddressList.Problems("Metrics:Readers", Readers))
        {
            yield return problem;
        }

        if (OtlpEndpoint is not null && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" }))
        {
            yield return $"Metrics:OtlpEndpoint is '{OtlpEndpoint}': the address of a collector is expected, such as http://localhost:4317.";
        }
    }
}
