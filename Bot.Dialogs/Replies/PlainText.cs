using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Dialogs.Replies;

/// <summary>The plain-text twins of cards.</summary>
internal static class PlainText
{
    /// <summary>Blocks one under the other, empty ones left out.</summary>
    public static string Of(params IEnumerable<string?> blocks) => string.Join("\n", blocks.Where(b => !string.IsNullOrWhiteSpace(b)));

    /// <summary>A heading and its lines.</summary>
    public static string Of(SectionView section) => $"{section.Heading}:\n" + string.Join('\n', section.Lines.Select(l => "- " + l));

    /// <summary>Buttons as numbered lines.</summary>
    public static string Of(ImmutableArray<ActionView> actions) =>
        string.Join('\n', actions.Select((a, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {a.Label}")));
}
