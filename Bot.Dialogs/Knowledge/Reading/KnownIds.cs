using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>The ids that entries may refer to.</summary>
internal sealed class KnownIds(
    ImmutableArray<ContentNode> interventions, ImmutableArray<ContentNode> cautions, ImmutableArray<ContentNode> specialists)
{
    private readonly HashSet<string> _interventions = IdsOf(interventions, "id");
    private readonly HashSet<string> _cautions = IdsOf(cautions, "code");
    private readonly HashSet<string> _specialists = IdsOf(specialists, "code");

    public string Intervention(ContentNode reference) => Check(reference, reference.Text, _interventions, "intervention");

    public string Caution(ContentNode reference) => Check(reference, reference.Text, _cautions, "caution");

    public string Specialist(ContentNode reference) => Check(reference, reference.Text, _specialists, "specialist");

    /// <summary>An id that stands as the name of a value.</summary>
    public string InterventionName(ContentNode value, string name) => Check(value, name, _interventions, "intervention");

    /// <summary>Red flags have their own file; here only the form is checked.</summary>
    public static string RedFlag(ContentNode reference) =>
        reference.Text is ['R', 'F', '-', >= '0' and <= '9', >= '0' and <= '9'] ? reference.Text : throw reference.Wrong($"'{reference.Text}' must look like RF-01");

    private static HashSet<string> IdsOf(ImmutableArray<ContentNode> entries, string key) => entries.Unique(key, e => e.String(key)).ToHashSet(StringComparer.Ordinal);

    private static string Check(ContentNode place, string id, HashSet<string> known, string kind) =>
        known.Contains(id) ? id : throw place.Wrong($"there is no {kind} '{id}'; correct the id or add the {kind}");
}
