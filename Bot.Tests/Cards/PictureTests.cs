using System.Xml.Linq;
using Bot.Dialogs.Content;
using Bot.Tests.House;

namespace Bot.Tests.Cards;

public sealed class PictureTests
{
    private static readonly string Site = Path.Combine(Repository.Root, "Bot/wwwroot");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Site, "pictures")).Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_picture_says_what_it_shows_and_loads_nothing_else(string file)
    {
        var svg = XDocument.Load(Path.Combine(Site, "pictures", file)).Root!;
        Assert.Equal(["svg", "title", "desc"], new[] { svg.Name.LocalName }.Concat(svg.Elements().Take(2).Select(part => part.Name.LocalName)));
        Assert.All(svg.Elements().Take(2), words => Assert.NotEmpty(words.Value));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), part => part.Name.LocalName is "script" or "image" or "use" or "style" or "foreignObject");
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName == "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.InRange(new FileInfo(Path.Combine(Site, "pictures", file)).Length, 1, 16 * 1024);
    }

    [Fact]
    public void Every_picture_that_the_content_names_is_there_and_described()
    {
        var named = ContentSet.BuiltIn().OpenAll("interventions/").Where(intervention => intervention.Find("picture") is not null).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, intervention => Assert.True(File.Exists(Path.Combine(Site, intervention.String("picture"))), intervention.String("picture")));
        Assert.All(named, intervention => Assert.NotEmpty(intervention.String("picture alt")));
    }
}
