namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke, or all the replies of a turn.</summary>
public class InvokeResponse
{
    /// <summary>HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>What to write as JSON; null for no body.</summary>
    public object? Body { get; set; }
}
