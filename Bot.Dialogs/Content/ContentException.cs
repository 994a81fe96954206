namespace Bot.Dialogs.Content;

/// <summary>A mistake in a content file, with the place and the mend.</summary>
public sealed class ContentException(string file, int line, string problem) : Exception($"{file}({line}): {problem}")
{
    /// <summary>Path of the file below Content/.</summary>
    public string File { get; } = file;

    /// <summary>Line, from 1; 0 for the file as a whole.</summary>
    public int Line { get; } = line;
}
