namespace Bot.Tests.House;

public sealed class TextTests
{
    private const int LongestSource = 300;
    private const int LongestReadme = 150;
    private const int LongestDecision = 40;

    private static readonly string[] Texts =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".json", ".yaml", ".yml", ".txt", ".chat", ".sh", "/run", ".html", ".css", ".config"];

    [Fact]
    public void No_file_names_a_package_source_or_a_folder_of_one_machine() =>
        Assert.Empty(Repository.Files(Texts).Where(path => !IsExample(path))
            .SelectMany(path => TextRules.Local(Repository.Text(path)).Select(found => $"{path}: {found}")));

    [Theory]
    [InlineData("<add key=\"x\" value=\"https://packages.example.org/feed/v3/index.json\" />")]
    [InlineData("\"resolved\": \"https://registry.example.org/left-pad\"")]
    [InlineData("cd /home/nurse/triage")]
    [InlineData("path = \"C:\\Users\"")]
    public void A_local_address_would_be_noticed(string text) => Assert.NotEmpty(TextRules.Local(text));

    [Theory]
    [InlineData("See https://example.org/home/page and Bot/wwwroot/index.html")]
    [InlineData("GET /v3/directline/conversations")]
    public void Other_addresses_are_left_alone(string text) => Assert.Empty(TextRules.Local(text));

    [Fact]
    public void No_source_file_is_too_long() => Assert.Empty(TooLong(Repository.Files(".cs"), LongestSource));

    [Fact]
    public void The_readme_and_the_decisions_are_short()
    {
        Assert.Empty(TooLong(Repository.Files("README.md"), LongestReadme));
        Assert.Empty(TooLong(Repository.Files(".md").Where(path => path.Contains("decisions/", StringComparison.OrdinalIgnoreCase)), LongestDecision));
    }

    [Theory]
    [InlineData("one", 1)]
    [InlineData("one\n", 1)]
    [InlineData("one\ntwo", 2)]
    [InlineData("one\n\nthree\n", 3)]
    public void Lines_are_counted_without_the_last_break(string text, int lines) => Assert.Equal(lines, TextRules.Lines(text));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.Empty(Repository.Files(".cs").Where(path => !path.StartsWith("Polyfills/", StringComparison.Ordinal) && !IsExample(path))
            .SelectMany(path => TextRules.EmptyNames(Repository.Text(path)).Select(name => $"{path}: {name}")));

    [Theory]
    [InlineData("internal static class CardHelper")]
    [InlineData("public sealed record TurnManager(int A);")]
    [InlineData("struct Utils")]
    [InlineData("interface ICommon")]
    public void A_name_that_says_nothing_would_be_noticed(string source) => Assert.NotEmpty(TextRules.EmptyNames(source));

    /// <summary>The bad examples of these tests.</summary>
    private static bool IsExample(string path) => path.StartsWith("Bot.Tests/House/", StringComparison.Ordinal);

    private static IEnumerable<string> TooLong(IEnumerable<string> paths, int limit) =>
        paths.Select(path => (Path: path, Lines: TextRules.Lines(Repository.Text(path)))).Where(file => file.Lines > limit).Select(file => $"{file.Path}: {file.Lines}");
}
