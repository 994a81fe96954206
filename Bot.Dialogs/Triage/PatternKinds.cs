using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;

namespace Bot.Dialogs.Triage;

/// <summary>Which narrower kind of a pattern the evidence shows, and what follows from it (content: kinds in conditions.yaml).</summary>
internal sealed class PatternKinds(Catalogue catalogue)
{
    /// <summary>Topics of a pattern, in order.</summary>
    public ImmutableArray<string> Topics(Facts facts, string pattern) =>
        Kind(facts, pattern) is { Topics: { IsEmpty: false } own } ? own : catalogue.Condition(pattern).Topics;

    /// <summary>Whom to see with a pattern, the first choice first.</summary>
    public ImmutableArray<string> Specialists(Facts facts, string pattern) =>
        Kind(facts, pattern) is { Specialists: { IsEmpty: false } own } ? own : catalogue.Condition(pattern).Specialists;

    private PatternKind? Kind(Facts facts, string pattern) => Name(facts, pattern) is { } name ? catalogue.Condition(pattern).Kinds.GetValueOrDefault(name) : null;

    private static string? Name(Facts facts, string pattern) => (pattern, facts.Area) switch
    {
        ("C-FACE", _) when facts.Feels("electric") => "shocks",
        ("C-FACE", _) when facts.Evidence.Has(Slot.Location, "jaw") => "jaw",
        ("C-CPSP", BodyArea.Knee) => "knee",
        ("C-CANCER", BodyArea.Abdomen or BodyArea.Flank or BodyArea.PelvisGroin) => "belly",
        ("C-CANCER", BodyArea.Foot or BodyArea.Hand) => "nerve",
        ("C-SPORT", BodyArea.Arm) => "elbow",
        ("C-FOCAL", BodyArea.Hand or BodyArea.Arm) => "hand",
        ("C-PELV", _) when facts.Evidence.Has(Slot.Location, "tailbone") => "tailbone",
        _ => null,
    };
}
