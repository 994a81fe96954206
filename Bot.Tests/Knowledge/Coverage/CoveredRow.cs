using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Tests.Knowledge.Coverage;

/// <summary>A point of the source documents, what carries it, and what shows it to a patient.</summary>
/// <param name="Row">Letter and number in the list of points: A1.</param>
/// <param name="Is">The point in our own words.</param>
/// <param name="By">Ids of the content that carries it.</param>
/// <param name="Ask">A question that shows it; null when a conversation does.</param>
/// <param name="Chat">A golden conversation that shows it; null when a question does.</param>
/// <param name="Says">Words the patient then reads.</param>
/// <param name="Never">Words that must not be read, where a source is wrong.</param>
public sealed record CoveredRow(string Row, string Is, ImmutableArray<string> By, string? Ask, string? Chat, string Says, string? Never)
{
    /// <summary>Every row, in the order of the files.</summary>
    public static ImmutableArray<CoveredRow> All { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(House.Repository.Root, "Bot.Tests", "Knowledge", "Coverage"), "*.yaml").Order(StringComparer.Ordinal)
        .SelectMany(file => ContentNode.Parse(Path.GetFileName(file), File.ReadAllText(file)).Items())
        .Select(n => new CoveredRow(n.String("row"), n.String("is"), n.StringsOrEmpty("by"), n.StringOrNull("ask"), n.StringOrNull("chat"), n.String("says"), n.StringOrNull("never")))];

    /// <summary>Section letter.</summary>
    public char Section => Row[0];
}
