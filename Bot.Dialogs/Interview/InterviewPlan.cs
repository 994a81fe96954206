using System.Collections.Immutable;

namespace Bot.Dialogs.Interview;

/// <summary>What to ask next (clinical/questionnaire section 3): the first question of the list that is needed and not settled.</summary>
/// <param name="safetyGroups">Location code to the group whose safety check it asks; unknown places ask that of pain all over.</param>
public sealed class InterviewPlan(IReadOnlyDictionary<string, string> safetyGroups)
{
    /// <summary>Prefix of the safety check questions; the rest is the location group.</summary>
    public const string SafetyPrefix = "safety:";

    /// <summary>Group of the safety check for a place that is not known.</summary>
    public const string AnyGroup = "widespread";

    /// <summary>Goal code of somebody whom a doctor sent: a shorter interview that builds on what is known.</summary>
    public const string Referred = "referred";

    private const double SixWeeks = 42;

    private static readonly ImmutableArray<(string Question, Func<EvidenceMap, bool> Needed)> InOrder =
    [
        ("story", e => !e.Mentions(Slot.Location)),
        ("where", e => !e.Mentions(Slot.Location)),
        ("where-back", e => e.Has(Slot.Location, "back")),
        ("where-leg", e => Main(e) is "leg" && !e.Mentions(Slot.Radiation)),
        ("where-arm", e => Main(e) is "arm" && !e.Mentions(Slot.Radiation)),
        ("spread-low", e => BodyAreas.Main(e) is BodyArea.LowBack or BodyArea.Buttock && !e.Mentions(Slot.Radiation)),
        ("spread-neck", e => BodyAreas.Main(e) is BodyArea.Neck && !e.Mentions(Slot.Radiation)),
        ("spread-mid", e => BodyAreas.Main(e) is BodyArea.UpperBack && !e.Mentions(Slot.Radiation)),
        (SafetyPrefix, _ => true),
        ("findings", IsReferred),
        ("duration", e => !e.Mentions(Slot.Duration)),
        ("severity", e => !e.Mentions(Slot.Severity) && !IsReferred(e)),
        ("quality", e => !IsReferred(e) && BodyAreas.Main(e) is BodyArea.Head or BodyArea.Face or BodyArea.Hand or BodyArea.Foot && !e.Mentions(Slot.Quality)),
        ("treatments", e => !e.Mentions(Slot.Treatment)),
        ("therapy-weeks", NeedsTherapyWeeks),
        ("quality", NeedsQuality),
        ("worse", NeedsWorse),
        ("cautions", _ => true),
    ];

    /// <summary>Questions a patient may add to a finished interview: goals, mood, scans.</summary>
    public static ImmutableArray<string> Extras { get; } = ["goal", "mood", "scans"];

    /// <summary>Every question that is needed now and not settled, in the order it will be asked.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="settled">Questions answered, skipped or given up.</param>
    public IEnumerable<string> Open(EvidenceMap evidence, IReadOnlySet<string> settled) => InOrder
        .Where(step => step.Needed(evidence))
        .Select(step => step.Question == SafetyPrefix ? SafetyPrefix + SafetyGroup(evidence) : step.Question)
        .Where(id => !settled.Contains(id))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a question belongs to the interview of somebody of whom this is known. Questions that are not of the plan always do.</summary>
    public bool Needs(string question, EvidenceMap evidence) => question.StartsWith(SafetyPrefix, StringComparison.Ordinal)
        ? question == SafetyPrefix + SafetyGroup(evidence)
        : !InOrder.Any(step => step.Question == question) || InOrder.Any(step => step.Question == question && step.Needed(evidence));

    private string SafetyGroup(EvidenceMap evidence) => safetyGroups.GetValueOrDefault(Main(evidence) ?? "", AnyGroup);

    private static string? Main(EvidenceMap evidence) => evidence[Slot.Location]?.Code;

    private static bool IsLasting(EvidenceMap evidence) => evidence[Slot.Duration]?.Value?.MaxDays >= SixWeeks;

    private static bool Radiates(EvidenceMap evidence) => evidence.Present(Slot.Radiation).Any(e => e.Code != "none");

    private static bool IsReferred(EvidenceMap evidence) => evidence.Has(Slot.Goal, Referred);

    private static bool NeedsTherapyWeeks(EvidenceMap evidence) =>
        !IsReferred(evidence) && IsLasting(evidence)
        && BodyAreas.Main(evidence) is not (BodyArea.Widespread or BodyArea.Head or BodyArea.Face)
        && evidence[Slot.Severity]?.Value?.Score is null or < 7
        && evidence.Present(Slot.Treatment).FirstOrDefault(t => t.Code is "physical therapy" or "exercise") is { } therapy
        && therapy.Value?.Weeks is null && therapy.Value?.Times is null
        && !evidence.Present(Slot.Treatment).Any(t => t.Value?.Weeks >= 6);

    private static bool NeedsQuality(EvidenceMap evidence) =>
        !evidence.Mentions(Slot.Quality) && !IsReferred(evidence)
        && BodyAreas.Main(evidence) is BodyArea.Arm or BodyArea.Leg or BodyArea.Chest or BodyArea.PelvisGroin or BodyArea.Abdomen;

    private static bool NeedsWorse(EvidenceMap evidence) =>
        !evidence.Mentions(Slot.WorseWith) && !IsReferred(evidence) && IsLasting(evidence) && !Radiates(evidence)
        && BodyAreas.Main(evidence) is BodyArea.LowBack or BodyArea.Neck or BodyArea.Buttock;
}
