namespace Microsoft.Bot.Schema;

/// <summary>A request that waits for an answer.</summary>
public interface IInvokeActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string? Name { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference? RelatesTo { get; set; }
}
