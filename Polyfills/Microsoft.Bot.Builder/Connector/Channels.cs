namespace Microsoft.Bot.Connector;

/// <summary>Ids of the channels that this service knows.</summary>
public class Channels
{
    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>The test adapter.</summary>
    public const string Test = "test";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";
}
