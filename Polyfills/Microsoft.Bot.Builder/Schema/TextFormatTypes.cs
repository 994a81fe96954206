namespace Microsoft.Bot.Schema;

/// <summary>How a message text is rendered.</summary>
public static class TextFormatTypes
{
    /// <summary>As Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>Literally.</summary>
    public const string Plain = "plain";
}
