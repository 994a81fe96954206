using Bot.Dialogs.Content;

namespace Bot.Tests.Content;

/// <summary>The quick reader of plain YAML reads what the full one reads, or leaves it to it.</summary>
public sealed class PlainYamlTests
{
    public static TheoryData<string> Files() => [.. ContentSet.BuiltIn().Files.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_content_file_is_read_as_the_full_parser_reads_it(string file)
    {
        var text = ContentSet.BuiltIn().Files[file];
        Assert.Equal(Show(FullYaml.Parse(file, text)), Show(PlainYaml.TryParse(text) ?? FullYaml.Parse(file, text)));
    }

    [Fact]
    public void The_lexicon_and_the_danger_signs_are_plain() =>
        Assert.All(ContentSet.BuiltIn().Files.Where(f => f.Key.Contains("/lexicon/", StringComparison.Ordinal) || f.Key.Contains("/danger-signs/", StringComparison.Ordinal)), f => Assert.NotNull(PlainYaml.TryParse(f.Value)));

    [Theory]
    [InlineData("a: b\nc: 'd: e'\n")]
    [InlineData("a:\n- b\n- c: d\n  e: f\n")]
    [InlineData("a: [b, 'c, d', {e: f}]\n")]
    [InlineData("a: >\n  b\n  c\n\n  d\n\ne: g\n")]
    [InlineData("a: b # why\n# only this\nc: \"d # e\"\n")]
    [InlineData("a: b\n  c\nd: it's\n")]
    [InlineData("- a\n- 'it''s'\n")]
    public void Plain_text_is_read_alike(string text) => Assert.Equal(Show(FullYaml.Parse("f", text)), Show(PlainYaml.TryParse(text)!));

    [Theory]
    [InlineData("a: |\n  b\n")]
    [InlineData("a: &x b\nc: *x\n")]
    [InlineData("a: \"b\\n\"\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a: >\n  b\n    c\n")]
    [InlineData("--- \na: b\n")]
    [InlineData("a: [b\n")]
    [InlineData("\ta: b\n")]
    public void What_is_not_plain_is_left_to_the_full_parser(string text) => Assert.Null(PlainYaml.TryParse(text));

    private static string Show(ContentTree tree) => tree switch
    {
        ContentTree.Scalar scalar => $"{scalar.Line}:{scalar.Value}",
        ContentTree.Sequence list => $"{list.Line}[{string.Join(',', list.Items.Select(Show))}]",
        ContentTree.Mapping map => $"{map.Line}{{{string.Join(',', map.Entries.Select(e => e.Key + "=" + Show(e.Value)))}}}",
        _ => "",
    };
}
