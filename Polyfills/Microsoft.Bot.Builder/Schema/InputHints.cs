namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot waits for an answer.</summary>
public static class InputHints
{
    /// <summary>An answer is welcome but not awaited.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The bot asked something.</summary>
    public const string ExpectingInput = "expectingInput";
}
