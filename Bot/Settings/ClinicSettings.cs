using Bot.Dialogs.Replies;

namespace Bot.Settings;

/// <summary>Settings section "Clinic": what the bot says about the clinic. The defaults are an example clinic in the United States.</summary>
internal sealed record ClinicSettings
{
    /// <summary>Name as patients know it.</summary>
    public string Name { get; init; } = "the clinic";

    /// <summary>Phone number that patients may call.</summary>
    public string Phone { get; init; } = "555-0100";

    /// <summary>The region's emergency number.</summary>
    public string EmergencyNumber { get; init; } = "911";

    /// <summary>The region's crisis line.</summary>
    public string CrisisLine { get; init; } = "988";

    /// <summary>The region's line for people who are hurt or threatened at home.</summary>
    public string SafetyLine { get; init; } = "1-800-799-7233";

    /// <summary>As the dialog wants them.</summary>
    internal ClinicDetails Details => new(Name, Phone, EmergencyNumber, CrisisLine) { SafetyLine = SafetyLine };

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return "Clinic:Name is empty: give the name that patients know the clinic by.";
        }

        foreach (var (setting, number) in new[] { ("Phone", Phone), ("EmergencyNumber", EmergencyNumber), ("CrisisLine", CrisisLine), ("SafetyLine", SafetyLine) })
        {
            if (number.Count(char.IsAsciiDigit) < 3 || number.Any(c => !char.IsAsciiDigit(c) && !" +-().".Contains(c, StringComparison.Ordinal)))
            {
                yield return $"Clinic:{setting} is '{number}': a phone number is expected, such as 911 or +1 555 0100.";
            }
        }
    }
}
