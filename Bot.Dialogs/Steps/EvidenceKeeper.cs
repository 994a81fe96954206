using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>Takes new facts into the evidence: what replaces what, and what may never be lowered.</summary>
internal static class EvidenceKeeper
{
    private static readonly ImmutableHashSet<Slot> SingleValued = [Slot.Side, Slot.Duration, Slot.Severity, Slot.Age, Slot.Reporter, Slot.Course];

    // A treatment, a diagnosis or a beginning lies in the past by nature.
    private static readonly ImmutableHashSet<Slot> MayBePast = [Slot.Treatment, Slot.Diagnosis, Slot.Caution, Slot.Onset, Slot.Duration];

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> FinerThan = new Dictionary<string, ImmutableArray<string>>
    {
        ["back"] = ["lower back", "mid back", "upper back"],
        ["leg"] = ["thigh", "lower leg"],
        ["arm"] = ["upper arm", "forearm"],
    }.ToImmutableDictionary();

    /// <summary>The facts of a message that count as evidence about the person with the pain.</summary>
    public static IEnumerable<Evidence> From(Meaning meaning, int turn) => meaning.Findings
        .Where(Counts)
        .Select(f => new Evidence(f.Slot, f.Code, f.Status, f.Text, f.Value, turn));

    /// <summary>Takes facts in, in order.</summary>
    /// <param name="map">What was known.</param>
    /// <param name="facts">What was told.</param>
    /// <param name="corrects">The patient takes an earlier answer back.</param>
    public static EvidenceMap Take(EvidenceMap map, IEnumerable<Evidence> facts, bool corrects)
    {
        var told = facts.ToList();
        if (corrects && IsWhereItSpreads(map, told))
        {
            told.RemoveAll(IsPresent(Slot.Location).Invoke);
        }

        // A side belongs to its place: another place has none until it is said.
        if (corrects && told.Any(IsPresent(Slot.Location)))
        {
            map = OtherSide(map, told) is { } side ? map.Without(Slot.Location).With(side) : map.Without(Slot.Location).Without(Slot.Side);
        }

        if (corrects && told.Any(IsPresent(Slot.Radiation)))
        {
            map = map.Without(Slot.Radiation);
        }

        if (told.Any(IsPresent(Slot.Radiation)))
        {
            map = told.Any(f => f.Slot == Slot.Radiation && f.Code == "none") ? map.Without(Slot.Radiation) : map.Without(Slot.Radiation, "none");
        }

        return told.Aggregate(map, Take);
    }

    // "Actually it's my left leg" of a back pain that runs down a leg turns the side, not the place.
    private static bool IsWhereItSpreads(EvidenceMap map, List<Evidence> told)
    {
        var places = told.Where(IsPresent(Slot.Location)).ToList();
        return places.Count > 0 && told.Any(IsPresent(Slot.Side)) && BodyAreas.Main(map) is { } main && places.TrueForAll(p => IsLimbOf(main, BodyAreas.Of(p.Code)))
            && map.Present(Slot.Radiation).Any(r => r.Code != "none");
    }

    private static bool IsLimbOf(BodyArea main, BodyArea? place) => main switch
    {
        BodyArea.LowBack or BodyArea.Buttock => place is BodyArea.Leg or BodyArea.Foot,
        BodyArea.Neck => place is BodyArea.Arm or BodyArea.Hand,
        _ => false,
    };

    // "Wait, the other knee": a correction that names the same place can only mean its other side.
    private static Evidence? OtherSide(EvidenceMap map, List<Evidence> told) =>
        map[Slot.Side] is { Code: "left" or "right" } side && !told.Any(IsPresent(Slot.Side)) && told.First(IsPresent(Slot.Location)).Code == map[Slot.Location]?.Code
            ? side with { Code = side.Code == "left" ? "right" : "left", Text = null }
            : null;

    private static bool Counts(Finding finding) => finding switch
    {
        { Slot: Slot.AskedAbout } => finding.Status == EvidenceStatus.Present,
        { Slot: Slot.Reporter } => true,
        { Who: Person.Other } => false,
        { When: TimeFrame.Now } => true,
        { When: TimeFrame.Past } => MayBePast.Contains(finding.Slot),
        _ => false,
    };

    private static Func<Evidence, bool> IsPresent(Slot slot) => e => e.Slot == slot && e.Status == EvidenceStatus.Present;

    private static EvidenceMap Take(EvidenceMap map, Evidence fact) => fact.Slot switch
    {
        Slot.Sign when map.Has(Slot.Sign, fact.Code!) && fact.Status != EvidenceStatus.Present => map,
        Slot.Location when Coarser(map, fact) is { } coarse => map.Replace(coarse, fact),
        Slot.Location when map.Present(Slot.Location).Any(e => FinerThan.TryGetValue(fact.Code ?? "", out var finer) && finer.Contains(e.Code ?? "")) => map,
        Slot.Treatment when map.Find(Slot.Treatment, fact.Code) is { Status: EvidenceStatus.Present } known && fact.Status == EvidenceStatus.Present =>
            map.With(fact with { Value = Merge(known.Value, fact.Value), Text = fact.Text ?? known.Text, AnswerTo = known.AnswerTo }),
        _ when SingleValued.Contains(fact.Slot) && fact.Status == EvidenceStatus.Present => map[fact.Slot] is { } old ? map.Without(fact.Slot).With(Keep(old, fact)) : map.Without(fact.Slot).With(fact),
        _ => map.With(fact),
    };

    private static Evidence? Coarser(EvidenceMap map, Evidence fact) => FinerThan
        .Where(f => f.Value.Contains(fact.Code ?? ""))
        .Select(f => map.Find(Slot.Location, f.Key))
        .FirstOrDefault(e => e is not null);

    // A bare number keeps the PEG mean that was given with an earlier one only while the score stays the same.
    private static Evidence Keep(Evidence old, Evidence fact) =>
        fact.Slot == Slot.Severity && fact.Value is { Peg: null } value && old.Value?.Score == value.Score ? fact with { Value = value with { Peg = old.Value?.Peg } } : fact;

    private static EvidenceValue? Merge(EvidenceValue? known, EvidenceValue? told) => told is null ? known : known is null ? told : known with
    {
        Effect = told.Effect ?? known.Effect,
        Weeks = told.Weeks ?? known.Weeks,
        Times = told.Times ?? known.Times,
        ReliefPercent = told.ReliefPercent ?? known.ReliefPercent,
        ReliefWeeks = told.ReliefWeeks ?? known.ReliefWeeks,
    };
}
