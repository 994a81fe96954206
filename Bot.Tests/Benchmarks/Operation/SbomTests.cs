using Bot.Benchmarks.Operation;

namespace Bot.Tests.Benchmarks.Operation;

public sealed class SbomTests
{
    [Fact]
    public void The_bill_of_materials_names_what_is_published_and_nothing_of_the_tools()
    {
        var names = SbomCommand.Bill(House.Repository.Root)["components"]!.AsArray().Select(component => $"{component!["purl"]}").ToList();
        Assert.Contains(names, purl => purl.StartsWith("pkg:nuget/Dapper@", StringComparison.Ordinal));
        Assert.Contains(names, purl => purl.StartsWith("pkg:nuget/YamlDotNet@", StringComparison.Ordinal));
        Assert.Contains(names, purl => purl.StartsWith("pkg:nuget/SQLitePCLRaw.core@", StringComparison.Ordinal));
        Assert.Contains(names, purl => purl.StartsWith("pkg:npm/botframework-webchat@", StringComparison.Ordinal));
        Assert.DoesNotContain(names, purl => purl.Contains("Analyzer", StringComparison.Ordinal) || purl.Contains("xunit", StringComparison.Ordinal));
    }
}
