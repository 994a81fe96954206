using System.Text.RegularExpressions;

namespace Bot.Tests.House;

/// <summary>What no file of this repository may hold.</summary>
internal static partial class TextRules
{
    /// <summary>Addresses that packages are loaded from, and folders of one machine.</summary>
    public static IEnumerable<string> Local(string text) => SourceAddress().Matches(text).Concat(MachinePath().Matches(text)).Select(m => m.Value);

    /// <summary>Types whose names say nothing.</summary>
    public static IEnumerable<string> EmptyNames(string source) => EmptyName().Matches(source).Select(m => m.Groups["name"].Value);

    public static int Lines(string text) => text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    [GeneratedRegex(@"https?://(registry\.|[^\s""'<>]*?(/v3/index\.json|/npm/|/nuget/|artifactory|/simple/))|packageSources|nuget\.config", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SourceAddress();

    [GeneratedRegex(@"(?<![\w.:/~-])/(home|root|work|Users|mnt)/\w+|\b[A-Z]:\\Users\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+(?<name>\w*(Helpers?|Managers?|Util|Utils|Utility|Utilities|Common))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyName();
}
