using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage;

/// <summary>A rule as the patient and staff see it (content: rules.yaml).</summary>
/// <param name="Id">R1 to R20, stable.</param>
/// <param name="Disposition">The level it gives.</param>
/// <param name="HowSoon">When to be seen.</param>
/// <param name="Because">Why, in one sentence.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TriageRule(string Id, Disposition Disposition, string HowSoon, string Because, string Source);

/// <summary>The decision table (clinical/triage-rules section 2): the first rule that matches gives the level. Flags come in with their level.</summary>
internal sealed class TriageRules
{
    private static readonly ImmutableArray<(string Id, Func<Facts, Disposition?, bool> Matches)> InOrder =
    [
        ("R1", (_, flag) => flag == Disposition.Crisis),
        ("R2", (_, flag) => flag == Disposition.Emergency),
        ("R3", (f, _) => f.IsMinor),
        ("R4", (_, flag) => flag == Disposition.SameDay),
        ("R5", (_, flag) => flag == Disposition.Soon),
        ("R6", (f, _) => f.HasCancerPain),
        ("R7", (f, _) => Patterns.LooksLikeCrps(f) && f.Weeks > 2),
        ("R9", (f, _) => f.AskedAbout("INT-DBS")),
        ("R8", (f, _) => (f.Evidence.Mentions(Slot.AskedAbout) || f.Evidence.Has(Slot.Goal, "information")) && !f.Evidence.Mentions(Slot.Location) && f.Evidence[Slot.Duration] is null && !HasDevice(f)),
        ("R10", (f, _) => f.Lasting == Course.Acute && (f.GoesBelowKnee || (f.GoesIntoArm && f.IsNerveLike)) && f.Severity >= 7),
        ("R10C", (f, _) => f.Told("C-CLUS")),
        ("R10H", (f, _) => f.IsHeadOrFace && (f.Failed(Therapies.HeadachePreventives) >= 2 || f.Severity >= 7)),
        ("R11", (f, _) => HasDevice(f)),
        ("R19", (f, _) => f.Area == BodyArea.Widespread),
        ("R12", (f, _) => f.Severity <= 3 && f.Peg <= 3 && f.Area is not null),
        ("R13", (f, _) => f.Lasting == Course.Acute),
        ("R14", (f, _) => f is { Lasting: Course.Subacute, ConservativeOk: true } && f.Severity >= 4),
        ("R15", (f, _) => f.Lasting == Course.Subacute),
        ("R16", (f, _) => f is { Lasting: Course.Chronic, ConservativeOk: true } && (f.Severity >= 4 || f.Peg >= 4)),
        ("R17", (f, _) => f.Lasting == Course.Chronic && (f.Severity >= 7 || f.Peg >= 7)),
        ("R18", (f, _) => f.Lasting == Course.Chronic),
    ];

    private readonly ImmutableDictionary<string, TriageRule> _words;

    private TriageRules(ImmutableDictionary<string, TriageRule> words) => _words = words;

    public TriageRule this[string id] => _words[id];

    public static TriageRules Load(ContentSet content)
    {
        var root = content.Open("rules.yaml");
        var words = root.Items().Select(Read).ToImmutableDictionary(r => r.Id);
        return InOrder.Select(r => r.Id).Append("R20").FirstOrDefault(id => !words.ContainsKey(id)) is { } missing
            ? throw root.Wrong($"the rule {missing} has no words")
            : new TriageRules(words);
    }

    /// <summary>The rule that decides; null while something it needs is not known (R20: ask).</summary>
    /// <param name="facts">The evidence.</param>
    /// <param name="flag">Highest level of a red flag that is present.</param>
    public TriageRule? Decide(Facts facts, Disposition? flag) =>
        InOrder.FirstOrDefault(r => r.Matches(facts, flag)).Id is not { } id ? null
        : id == "R19" && facts.Severity >= 7 ? _words[id] with { Disposition = Disposition.RoutineSpecialist }
        : _words[id];

    // An implant that works well is asked about: the device team answers. One that was only tried among others is a treatment.
    private static bool HasDevice(Facts facts) => facts.Devices.Any() && !facts.Evidence.Mentions(Slot.Location);

    private static TriageRule Read(ContentNode node) =>
        new(node.String("id"), node.Enum<Disposition>("disposition"), node.String("howSoon"), node.String("because"), node.String("source"));
}
