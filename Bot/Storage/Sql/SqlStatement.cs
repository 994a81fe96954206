namespace Bot.Storage.Sql;

/// <summary>A statement with its values. The text is the same on every database; what differs between them lies in their own rooms.</summary>
/// <param name="Text">SQL with named values. The same text always names the same values, in the same order.</param>
/// <param name="Values">The values; null is stored as NULL.</param>
internal readonly record struct SqlStatement(string Text, (string Name, object? Value)[] Values)
{
    internal static SqlStatement Of(string text, params (string Name, object? Value)[] values) => new(text, values);
}
