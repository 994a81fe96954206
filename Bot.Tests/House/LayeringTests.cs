using System.Xml.Linq;
using Bot.Dialogs;

namespace Bot.Tests.House;

public sealed class LayeringTests
{
    private static readonly string[] CorePackages = ["Stateless", "Microsoft.Recognizers.Text", "YamlDotNet"];

    [Fact]
    public void The_core_references_only_the_framework_and_its_three_packages() =>
        Assert.Empty(Strangers(typeof(TriageDialog).Assembly.GetReferencedAssemblies().Select(a => a.Name!)));

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http")]
    [InlineData("Microsoft.Bot.Builder")]
    [InlineData("System.Net.Http")]
    public void A_stranger_in_the_core_would_be_noticed(string reference) => Assert.NotEmpty(Strangers([reference]));

    [Fact]
    public void Rooms_know_only_the_rooms_they_may() =>
        Assert.Empty(Repository.Files(".cs").Where(path => path.StartsWith("Bot.Dialogs/", StringComparison.Ordinal))
            .SelectMany(path => RoomRules.Violations(path["Bot.Dialogs/".Length..], Repository.Text(path), Types())));

    [Theory]
    [InlineData("Flow/A.cs", "using Bot.Dialogs.Interview;")]
    [InlineData("Content/A.cs", "using static Bot.Dialogs.Interview.Slot;")]
    [InlineData("Triage/RedFlags/A.cs", "var meaning = new Bot.Dialogs.Understanding.Meaning();")]
    [InlineData("Replies/A.cs", "if (stage == Flow.TriageStage.Ended)")]
    [InlineData("Odds/A.cs", "")]
    public void A_room_that_knows_too_much_would_be_noticed(string path, string source) => Assert.NotEmpty(RoomRules.Violations(path, source, Types()));

    [Theory]
    [InlineData("Understanding/A.cs", "using Bot.Dialogs.Interview; namespace Bot.Dialogs.Understanding;")]
    [InlineData("Triage/A.cs", "using Bot.Dialogs.Knowledge;")]
    [InlineData("Triage/A.cs", "var text = card.Replies.Count + Replies.Count;")]
    [InlineData("Anything.cs", "using Bot.Dialogs.Flow;")]
    public void A_room_that_keeps_the_rules_is_left_alone(string path, string source) => Assert.Empty(RoomRules.Violations(path, source, Types()));

    [Fact]
    public void Projects_refer_one_way() =>
        Assert.Empty(Repository.Files(".csproj").SelectMany(path => Backward(path, XDocument.Parse(Repository.Text(path)))));

    [Theory]
    [InlineData("Bot.Dialogs", "../Bot/Bot.csproj")]
    [InlineData("Bot", "../Bot.Tests/Bot.Tests.csproj")]
    [InlineData("Polyfills/Stateless", "../../Bot.Dialogs/Bot.Dialogs.csproj")]
    public void A_reference_against_the_current_would_be_noticed(string project, string reference) => Assert.NotEmpty(
        Backward($"{project}/A.csproj", new XDocument(new XElement("Project", new XElement("ProjectReference", new XAttribute("Include", reference))))));

    private static IEnumerable<string> Strangers(IEnumerable<string> references) => references.Where(name =>
        !CorePackages.Any(package => name.StartsWith(package, StringComparison.Ordinal))
        && (!name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("System.Net", StringComparison.Ordinal)));

    private static IEnumerable<string> Backward(string path, XDocument project)
    {
        var from = Path.GetDirectoryName(path)!.Replace('\\', '/');
        string[] allowed = from switch
        {
            "Bot" => ["Bot.Dialogs"],
            "Bot.Benchmarks" => ["Bot.Dialogs", "Bot"],
            "Bot.Tests" => ["Bot.Dialogs", "Bot", "Bot.Benchmarks"],
            _ => [],
        };
        return project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))
            .Where(to => !allowed.Contains(to)).Select(to => $"{path} refers to {to}");
    }

    private static ILookup<string, string> Types() => typeof(TriageDialog).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Bot.Dialogs.", StringComparison.Ordinal) == true)
        .ToLookup(type => type.Namespace!.Split('.')[2], type => type.Name);
}
