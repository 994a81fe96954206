using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage.RedFlags;

/// <summary>The danger signs asked about for one part of the body (clinical/questionnaire Q3, clinical/red-flags section 9).</summary>
/// <param name="Group">Name of the part ("low back"), or "procedure" for the question asked once of everybody.</param>
/// <param name="Locations">Location codes that it belongs to.</param>
/// <param name="Ask">The question.</param>
/// <param name="Again">The same in other words, for the second try.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Choices">One for each sign; picking it states its evidence, and "none of these" denies all of it.</param>
/// <param name="Source">Source ids.</param>
public sealed record SafetyCheck(
    string Group, ImmutableArray<string> Locations, string Ask, string Again, string Why, ImmutableArray<Choice> Choices, string Source);

/// <summary>Reads safety-checks.yaml.</summary>
public static class SafetyChecks
{
    /// <summary>All checks, in the order of the file; the one of group "procedure" has no locations.</summary>
    /// <exception cref="ContentException">A check lacks a part; names file and line.</exception>
    public static ImmutableArray<SafetyCheck> Load(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var file = content.Open("safety-checks.yaml");
        return [.. file["checks"].Items().Select(node => Check(node, file))];
    }

    private static SafetyCheck Check(ContentNode node, ContentNode file) => new(
        node.String("group"),
        node.StringsOrEmpty("locations"),
        node.String("ask"),
        node.StringOrNull("again") ?? file.String("again"),
        node.StringOrNull("why") ?? file.String("why"),
        [.. node["choices"].Items().Select(Choice)],
        node.String("source"));

    private static Choice Choice(ContentNode node) => new(
        node.String("code"),
        node.String("label"),
        node.StringsOrEmpty("alsoSaid"),
        [.. node.Strings("signs").Select(code => new Evidence(Slot.Sign, code)), .. node.StringsOrEmpty("cautions").Select(code => new Evidence(Slot.Caution, code))]);
}
