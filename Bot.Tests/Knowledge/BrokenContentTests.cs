using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Answers;

namespace Bot.Tests.Knowledge;

public sealed class BrokenContentTests
{
    private static readonly ContentSet Whole = ContentSet.BuiltIn();
    private static readonly Dictionary<string, ContentNode> Cases =
        ContentNode.Parse("broken-content.yaml", System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Knowledge", "broken-content.yaml")))
            .Items().ToDictionary(node => node.String("case"));

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_in_the_content_is_named_with_its_file_line_and_mend(string name)
    {
        var broken = Cases[name];
        var file = broken.String("file");
        var original = Whole.Files[file];
        Assert.Contains(broken["find"].Text, original, StringComparison.Ordinal);

        var content = Whole with { Files = Whole.Files.SetItem(file, Once(original, broken["find"].Text, broken["put"].Text)) };
        var mistake = Assert.Throws<ContentException>(() => AnswerBook.Load(content));

        Assert.Contains(broken["says"].Text, mistake.Message, StringComparison.Ordinal);
        Assert.InRange(mistake.Line, 1, original.Count(c => c == '\n') + 1);
        Assert.True(mistake.File == file || mistake.Message.Contains(file, StringComparison.Ordinal), mistake.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var mistake = Assert.Throws<ContentException>(() => Catalogue.Load(Whole with { Files = Whole.Files.Remove("en/cautions.yaml") }));
        Assert.Equal("en/cautions.yaml", mistake.File);
    }

    private static string Once(string text, string find, string put)
    {
        var at = text.IndexOf(find, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), put, text.AsSpan(at + find.Length));
    }
}
