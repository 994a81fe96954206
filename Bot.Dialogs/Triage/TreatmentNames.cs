using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage;

/// <summary>Which tried treatments are interventions of the catalogue: patients say "epidural", the rules speak of INT-ESI (content: lexicon, treatments.yaml).</summary>
internal sealed class TreatmentNames
{
    private readonly FrozenDictionary<string, string> _interventions;

    private TreatmentNames(FrozenDictionary<string, string> interventions) => _interventions = interventions;

    public static TreatmentNames Load(ContentSet content) => new(content.Open("lexicon/concepts/body/treatments.yaml").Items()
        .Where(node => node.Find("intervention") is not null)
        .ToFrozenDictionary(node => node.String("code"), node => node.String("intervention")));

    /// <summary>The evidence with treatments under the ids of the catalogue where they have one.</summary>
    public EvidenceMap Resolve(EvidenceMap evidence) => evidence
        .Where(e => e.Slot == Slot.Treatment && e.Code is not null && _interventions.ContainsKey(e.Code))
        .Aggregate(evidence, (map, e) => map.Replace(e, e with { Code = _interventions[e.Code!] }));
}
