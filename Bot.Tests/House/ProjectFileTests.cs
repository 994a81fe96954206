using System.Xml.Linq;

namespace Bot.Tests.House;

public sealed class ProjectFileTests
{
    [Fact]
    public void Every_project_takes_versions_and_target_from_the_center() =>
        Assert.Empty(Repository.Files(".csproj").SelectMany(path => OwnVersions(XDocument.Parse(Repository.Text(path))).Select(found => $"{path}: {found}")));

    [Theory]
    [InlineData("""<Project><ItemGroup><PackageReference Include="Moq" Version="4.21.0" /></ItemGroup></Project>""")]
    [InlineData("""<Project><ItemGroup><PackageReference Include="Moq" VersionOverride="4.21.0" /></ItemGroup></Project>""")]
    [InlineData("""<Project><ItemGroup><PackageReference Include="Moq"><Version>4.21.0</Version></PackageReference></ItemGroup></Project>""")]
    [InlineData("<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>")]
    public void A_version_in_a_project_would_be_noticed(string project) => Assert.NotEmpty(OwnVersions(XDocument.Parse(project)));

    [Fact]
    public void Every_version_is_exact() => Assert.Empty(Floating(XDocument.Parse(Repository.Text("Directory.Packages.props"))));

    [Theory]
    [InlineData("1.*")]
    [InlineData("[1.0,2.0)")]
    [InlineData("")]
    public void A_floating_version_would_be_noticed(string version) => Assert.NotEmpty(
        Floating(new XDocument(new XElement("Project", new XElement("PackageVersion", new XAttribute("Include", "Moq"), new XAttribute("Version", version))))));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Text("TriageBot.sln").Replace('\\', '/');
        Assert.All(Repository.Files(".csproj"), path => Assert.Contains(path, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> OwnVersions(XDocument project) => project.Descendants("PackageReference")
        .SelectMany(reference => reference.Attributes().Select(a => a.Name.LocalName).Concat(reference.Elements().Select(e => e.Name.LocalName)))
        .Where(name => name is "Version" or "VersionOverride")
        .Concat(project.Descendants().Select(e => e.Name.LocalName).Where(name => name is "TargetFramework" or "TargetFrameworks" or "LangVersion"));

    private static IEnumerable<string> Floating(XDocument versions) =>
        versions.Descendants("PackageVersion").Select(v => v.Attribute("Version")?.Value ?? "").Where(version => !Version.TryParse(version.Split('-')[0], out _));
}
