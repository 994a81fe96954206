using Bot.Dialogs.Content;

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

    /// <summary>The region's line for people who are hurt or threatened at home.</summary>
    public string SafetyLine { get; init; } = "1-800-799-7233";

    /// <summary>A hub of agents can take over a conversation; otherwise a request to be called is stored.</summary>
    public bool HasHub { get; init; }

    /// <summary>An example clinic in the United States.</summary>
    public static ClinicDetails Example { get; } = new("the clinic", "555-0100", "911", "988");

    /// <summary>Fills the clinic's placeholders into a text of the content.</summary>
    public string FillIn(string text) => !text.Contains('{', StringComparison.Ordinal) ? text : Numbers(text)
        .Replace("{clinicName}", Name, StringComparison.Ordinal)
        .Replace("{clinicPhone}", Phone, StringComparison.Ordinal)
        .Replace("{clinicHours}", Hours, StringComparison.Ordinal);

    /// <summary>Fills the region's numbers into every text of the content; they are digits, so no text is broken by them.</summary>
    public ContentSet FillInNumbers(ContentSet content) => content with
    {
        Files = content.Files.SetItems(content.Files
            .Where(file => file.Value.Contains("Number}", StringComparison.Ordinal) || file.Value.Contains("Line}", StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create(file.Key, Numbers(file.Value)))),
    };

    private string Numbers(string text) => text
        .Replace("{emergencyNumber}", EmergencyNumber, StringComparison.Ordinal)
        .Replace("{crisisLine}", CrisisLine, StringComparison.Ordinal)
        .Replace("{safetyLine}", SafetyLine, StringComparison.Ordinal);
}
