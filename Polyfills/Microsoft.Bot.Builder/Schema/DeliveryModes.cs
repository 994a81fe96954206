namespace Microsoft.Bot.Schema;

/// <summary>How the sender wants the replies.</summary>
public static class DeliveryModes
{
    /// <summary>All together in the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";
}
