using Bot.Dialogs.Flow;

namespace Bot.Tests.House;

public sealed class ReadmeTests
{
    private const string Begin = "<!-- stages:begin, written by the test Readme_shows_the_stage_table -->\n";
    private const string End = "<!-- stages:end -->";

    private static readonly string Readme = Path.Combine(Repository.Root, "README.md");

    /// <summary>UPDATE_README=1 writes the diagram anew.</summary>
    [Fact]
    public void Readme_shows_the_stage_table()
    {
        var text = File.ReadAllText(Readme);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var diagram = $"```mermaid\n{TriageStateMachine.Diagram().Replace("\r", "").Trim()}\n```\n";
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(Readme, text[..from] + diagram + text[to..]);
        }

        Assert.Equal(diagram, File.ReadAllText(Readme)[from..].Split(End)[0]);
    }
}
