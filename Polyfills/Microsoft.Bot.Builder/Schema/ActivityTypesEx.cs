namespace Microsoft.Bot.Schema;

/// <summary>Activity types that never leave the process.</summary>
public static class ActivityTypesEx
{
    /// <summary>Carries the answer to an invoke back to the adapter.</summary>
    public const string InvokeResponse = "invokeResponse";
}
