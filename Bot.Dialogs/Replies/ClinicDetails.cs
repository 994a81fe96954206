namespace Bot.Dialogs.Replies;

/// <summary>What the bot says about the clinic; from settings.</summary>
/// <param name="Name">Name of the clinic.</param>
/// <param name="Phone">Its phone number.</param>
/// <param name="EmergencyNumber">The region's emergency number.</param>
/// <param name="CrisisLine">The region's crisis line.</param>
public sealed record ClinicDetails(string Name, string Phone, string EmergencyNumber, string CrisisLine)
{
    /// <summary>When somebody answers the phone, as the clinic writes it ("Monday to Friday, 8 am to 5 pm"); empty when not told.</summary>
    public string Hours { get; init; } = "";

    /// <summary>A hub of agents can take over a conversation; otherwise a request to be called is stored.</summary>
    public bool HasHub { get; init; }

    /// <summary>An example clinic in the United States.</summary>
    public static ClinicDetails Example { get; } = new("the clinic", "555-0100", "911", "988");

    /// <summary>Fills the clinic's placeholders into a text of the content.</summary>
    public string FillIn(string text) => !text.Contains('{', StringComparison.Ordinal) ? text : text
        .Replace("{clinicName}", Name, StringComparison.Ordinal)
        .Replace("{clinicPhone}", Phone, StringComparison.Ordinal)
        .Replace("{emergencyNumber}", EmergencyNumber, StringComparison.Ordinal)
        .Replace("{crisisLine}", CrisisLine, StringComparison.Ordinal);
}
