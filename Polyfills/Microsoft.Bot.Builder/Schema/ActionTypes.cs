namespace Microsoft.Bot.Schema;

/// <summary>What pressing a <see cref="CardAction"/> does.</summary>
public static class ActionTypes
{
    /// <summary>Opens a link.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Sends the value as if the user had typed it.</summary>
    public const string ImBack = "imBack";
}
