using System.Text.RegularExpressions;

namespace Bot.Tests.House;

/// <summary>Which room of Bot.Dialogs may know which other.</summary>
internal static partial class RoomRules
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["Content"] = [],
        ["Flow"] = ["Content"],
        ["Interview"] = ["Content"],
        ["Knowledge"] = ["Content"],
        ["Understanding"] = ["Content", "Interview"],
        ["Triage"] = ["Content", "Interview", "Knowledge"],
        ["Replies"] = ["Content", "Interview", "Knowledge", "Triage"],
        ["Steps"] = ["Content", "Flow", "Interview", "Knowledge", "Understanding", "Triage", "Replies"],
    };

    /// <summary>What a source file of a room knows and may not, or a folder that is no room.</summary>
    /// <param name="path">Path below Bot.Dialogs.</param>
    /// <param name="source">The file.</param>
    /// <param name="types">Names of all types by room, for names such as Flow.TriageStage that need no using.</param>
    public static IEnumerable<string> Violations(string path, string source, ILookup<string, string> types)
    {
        if (path.Split('/') is not [var room, .., _])
        {
            return [];
        }

        return Known.TryGetValue(room, out var allowed)
            ? Rooms(source, types).Where(other => other != room && !allowed.Contains(other)).Distinct().Select(other => $"{path} knows {other}")
            : [$"{path} is in no room"];
    }

    private static IEnumerable<string> Rooms(string source, ILookup<string, string> types) =>
        FullName().Matches(source).Select(m => m.Groups["room"].Value)
            .Concat(ShortName().Matches(source).Where(m => types[m.Groups["room"].Value].Contains(m.Groups["type"].Value)).Select(m => m.Groups["room"].Value));

    [GeneratedRegex(@"(?<!namespace\s+)\bBot\.Dialogs\.(?<room>Content|Flow|Interview|Knowledge|Understanding|Triage|Replies|Steps)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])(?<room>Content|Flow|Interview|Knowledge|Understanding|Triage|Replies|Steps)\.(?<type>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShortName();
}
