namespace Bot.Channels.WebChat;

/// <summary>The layouts of the pages: files of this build.</summary>
internal static class PageTemplate
{
    /// <summary>Reads one.</summary>
    internal static string Read(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A clinic's name for the beginning of a line: it may be written for the middle of a sentence, "the clinic".</summary>
    internal static string Heading(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
