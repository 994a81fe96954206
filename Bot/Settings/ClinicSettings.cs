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

    /// <summary>When somebody answers the phone, in words for patients: "Monday to Friday, 8 am to 5 pm". Empty says nothing.</summary>
    public string Hours { get; init; } = "";

    /// <summary>The same for the service, a line for each stretch: "Mon-Fri 08:00-17:00". Empty: it is never said whether the clinic is open now.</summary>
    public string[] Open { get; init; } = [];

    /// <summary>The clinic's time zone, such as America/New_York.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Days it is closed, such as 2026-12-25.</summary>
    public string[] ClosedDays { get; init; } = [];

    /// <summary>A hub of agents takes handed-over conversations (event handoff.initiate). Without one a request to be called is stored.</summary>
    public bool HasHub { get; init; }

    /// <summary>After so many minutes without a message the next one is greeted with what was told so far. 1 to 1440.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>As the dialog wants them.</summary>
    internal ClinicDetails Details => new(Name, Phone, EmergencyNumber, CrisisLine) { SafetyLine = SafetyLine, Hours = Hours, HasHub = HasHub };

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return "Clinic:Name is empty: give the name that patients know the clinic by.";
        }

        if (IdleMinutes is < 1 or > 1440)
        {
            yield return $"Clinic:IdleMinutes is {IdleMinutes}: minutes from 1 to 1440 are expected.";
        }

        foreach (var problem in OpeningHours.Problems(this))
        {
            yield return problem;
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
