namespace Bot.Tests.Polyfills.RecognizersText;

/// <summary>Lines of "text | expected" from a file of this folder; lines with # are comments.</summary>
internal static class SpecFile
{
    public static TheoryData<string, string> Rows(string name)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Polyfills", "RecognizersText", name)).Where(l => !l.StartsWith('#')))
        {
            var parts = line.Split('|');
            rows.Add(parts[0].Trim(), parts[1].Trim());
        }

        return rows;
    }
}
