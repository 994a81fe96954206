using System.Text.RegularExpressions;
using Bot.Dialogs.Content;

namespace Bot.Tests.Knowledge;

/// <summary>A clinic anywhere sets its own numbers: no line of the content names one.</summary>
public sealed partial class RegionTests
{
    [Fact]
    public void No_line_that_is_said_names_an_emergency_number_or_a_lifeline()
    {
        var named = ContentSet.BuiltIn().Files
            .Where(file => !IsOnlyRead(file.Key))
            .SelectMany(file => file.Value.Split('\n').Where(line => !IsAsked(line) && Number().IsMatch(line)).Select(line => $"{file.Key}: {line.Trim()}"));
        Assert.Empty(named);
    }

    // What patients write, and the titles of sources, may name any number.
    private static bool IsOnlyRead(string path) =>
        path.Contains("/danger-signs/", StringComparison.Ordinal) || path.Contains("/lexicon/", StringComparison.Ordinal) || path.EndsWith("/sources.yaml", StringComparison.Ordinal);

    private static bool IsAsked(string line) => line.TrimStart(' ', '-').StartsWith("ask: [", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(911|988|999|112|000|116 ?123|838255|1-800-\d{3}-\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
