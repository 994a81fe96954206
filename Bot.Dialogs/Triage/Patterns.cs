using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage;

/// <summary>Which condition patterns the evidence resembles (clinical/conditions). A pattern only chooses topics; it is never told as a diagnosis.</summary>
internal static class Patterns
{
    // In the order of conditions.md, "Pattern order when several fit".
    private static readonly ImmutableArray<(string Id, Func<Facts, bool> Fits)> InOrder =
    [
        ("C-CANCER", f => f.HasCancerPain),
        ("C-CRPS", LooksLikeCrps),
        ("C-PHANT", f => f.Area == BodyArea.Phantom || f.Told("C-PHANT")),
        ("C-PHN", f => f.Told("C-PHN")),
        ("C-FBSS", f => f.Told("C-FBSS") || (SpineOrLeg(f) && f.Had("surgery"))),
        ("C-VCF", f => f.Told("C-VCF")),
        ("C-CLUS", f => f.Told("C-CLUS")),
        ("C-FACE", f => f.Told("C-FACE") || f.Area == BodyArea.Face),
        ("C-NECK", f => f.Area == BodyArea.Neck && f.Told("C-OCC")),
        ("C-OCC", f => f.Told("C-OCC") || (f.Area == BodyArea.Head && (f.Hurts(BodyArea.Neck) || f.IsNerveLike))),
        ("C-MIG", f => f.Told("C-MIG")),
        ("C-TTH", f => f.Told("C-TTH") || f.Area == BodyArea.Head),
        ("C-STEN", f => f.Told("C-STEN") || (SpineOrLeg(f) && HurtsBothLegs(f) && IsWalkingPain(f))),
        ("C-LRAD", f => SpineOrLeg(f) && (f.Told("C-LRAD") || f.GoesBelowKnee)),
        ("C-CRAD", f => f.Told("C-CRAD") || (f.Area is BodyArea.Neck or BodyArea.Shoulder or BodyArea.Arm && f.GoesIntoArm)),
        ("C-CPSP", f => f.Told("C-CPSP") || (f.IsNerveLike && !f.IsSpine && HadSurgeryThere(f))),
        ("C-DPN", f => f.Told("C-DPN") || (f.Area == BodyArea.Foot && f.IsNerveLike && f.Evidence.Has(Slot.Side, "both"))),
        ("C-FOCAL", f => f.Told("C-FOCAL") || (f.Area is BodyArea.Hand or BodyArea.Foot && f.IsNerveLike)),
        ("C-ACUTE", f => f.Told("C-ACUTE") || (f.Lasting == Course.Acute && f.IsSpine && f.Evidence.Has(Slot.Onset, "injury"))),
        ("C-PELV", f => f.Told("C-PELV") || f.Area == BodyArea.PelvisGroin || f.Evidence.Has(Slot.Location, "tailbone")),
        ("C-SIJ", f => f.Told("C-SIJ") || f.Area == BodyArea.Buttock || (f.Area == BodyArea.LowBack && f.WorseWith("stairs"))),
        ("C-LFACET", f => f.Told("C-LFACET") || (f.Area == BodyArea.LowBack && (f.WorseWith("leaning back") || f.WorseWith("standing") || f.Had("INT-MBB")))),
        ("C-DISC", f => f.Told("C-DISC") || (f.Area == BodyArea.LowBack && f.WorseWith("sitting") && f.WorseWith("bending"))),
        ("C-AXLBP", f => f.Area == BodyArea.LowBack),
        ("C-MYO", f => f.Told("C-MYO")),
        ("C-NECK", f => f.Told("C-NECK") || f.Area == BodyArea.Neck),
        ("C-THOR", f => f.Area is BodyArea.UpperBack or BodyArea.Chest),
        ("C-SPORT", f => f.Told("C-SPORT") || f.Evidence.Has(Slot.Location, "elbow")),
        ("C-KNEE", f => f.Area == BodyArea.Knee),
        ("C-HIP", f => f.Area == BodyArea.Hip),
        ("C-SHO", f => f.Area == BodyArea.Shoulder),
        ("C-ABD", f => f.Area is BodyArea.Abdomen or BodyArea.Flank),
        ("C-INFLAM", f => f.Told("C-INFLAM")),
        ("C-WIDE", f => f.Told("C-WIDE") || f.Area == BodyArea.Widespread),
        ("C-TRAUMA", f => f.Area is BodyArea.Arm or BodyArea.Hand or BodyArea.Leg or BodyArea.Foot),
    ];

    /// <summary>At most two patterns, the stronger first. The first says whom to see.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="flags">Red flags that act: some are a pattern of their own.</param>
    public static ImmutableArray<string> Of(Facts facts, IEnumerable<string> flags)
    {
        ImmutableArray<string> own = [.. flags.Select(OfFlag).OfType<string>().Distinct().Take(1)];
        return own.IsEmpty ? Of(facts) : own;
    }

    private static ImmutableArray<string> Of(Facts facts)
    {
        var fitting = InOrder.Where(p => p.Fits(facts)).Select(p => p.Id).Distinct().Take(2).ToList();
        return [.. fitting.TakeWhile((id, i) => i == 0 || AddsTopics(facts, fitting[0], id))];
    }

    // Stiff mornings that ease with movement, and calf cramps that stop on standing still: no procedure comes first.
    private static string? OfFlag(string flag) => flag switch { "RF-35" => "C-INFLAM", "RF-18" => "C-ISCH", _ => null };

    /// <summary>A limb after injury or surgery with at least two groups of signs (clinical/triage-rules R7).</summary>
    public static bool LooksLikeCrps(Facts facts)
    {
        if (facts.Told("C-CRPS"))
        {
            return true;
        }

        var groups = new[]
        {
            facts.Feels("burning") || facts.Feels("touch hurts"),
            facts.Feels("color change"),
            facts.Feels("swelling") || facts.Feels("sweating"),
            facts.Feels("stiff") || facts.Feels("skin change"),
        };
        var injured = facts.Evidence.Has(Slot.Onset, "injury") || facts.Evidence.Has(Slot.Onset, "surgery");
        return facts.IsLimb && injured && groups.Count(g => g) >= 2 && groups[0];
    }

    // A second pattern must be something the patient was told or a second place that hurts; a weaker guess about the same place only adds noise.
    private static bool AddsTopics(Facts facts, string first, string id) =>
        facts.Told(id) || (first != "C-MYO" && facts.Areas.Length > 1 && id is "C-OCC" or "C-NECK" or "C-SHO" or "C-KNEE" or "C-HIP");

    private static bool HadSurgeryThere(Facts facts) => facts.Evidence.Has(Slot.Onset, "surgery")
        || (facts.Had("surgery") && facts.Area is BodyArea.Knee or BodyArea.Shoulder or BodyArea.PelvisGroin or BodyArea.Chest or BodyArea.Abdomen);

    private static bool HurtsBothLegs(Facts facts) => facts.Spreads("both legs") || facts.Evidence.Has(Slot.Side, "both");

    private static bool IsWalkingPain(Facts facts) =>
        facts.WorseWith("walking") || facts.Evidence.Has(Slot.BetterWith, "leaning on a cart") || facts.Evidence.Has(Slot.Sign, "long walking limit");

    private static bool SpineOrLeg(Facts facts) => facts.Area is BodyArea.LowBack or BodyArea.Leg or BodyArea.Buttock or BodyArea.Foot or BodyArea.Hip;
}
