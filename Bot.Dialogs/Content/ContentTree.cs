namespace Bot.Dialogs.Content;

/// <summary>A content file as a tree: a text, a list, or named values in order.</summary>
/// <param name="Line">Line it begins on, from 1.</param>
internal abstract record ContentTree(int Line)
{
    /// <summary>A text.</summary>
    internal sealed record Scalar(int Line, string Value) : ContentTree(Line);

    /// <summary>A list.</summary>
    internal sealed record Sequence(int Line, IReadOnlyList<ContentTree> Items) : ContentTree(Line);

    /// <summary>Named values.</summary>
    internal sealed record Mapping(int Line, IReadOnlyList<KeyValuePair<string, ContentTree>> Entries) : ContentTree(Line)
    {
        /// <summary>The value of a name; null when there is none.</summary>
        public ContentTree? Find(string name)
        {
            foreach (var (key, value) in Entries)
            {
                if (string.Equals(key, name, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return null;
        }
    }
}
