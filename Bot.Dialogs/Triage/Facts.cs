using System.Collections.Immutable;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage;

/// <summary>How long pain has lasted, as the rules divide it (clinical/conditions): acute under 6 weeks, subacute to 12, chronic beyond.</summary>
internal enum Course
{
    Acute,
    Subacute,
    Chronic,
}

/// <summary>The evidence in the terms of the rules. Derived anew every turn; holds nothing of its own.</summary>
internal sealed class Facts(EvidenceMap evidence)
{
    // Middle of the scale: an unknown severity must count neither as mild (R12) nor as severe (R17).
    private const double UnknownSeverity = 5;

    public EvidenceMap Evidence { get; } = evidence;

    public BodyArea? Area { get; } = BodyAreas.Main(evidence);

    public ImmutableArray<BodyArea> Areas { get; } = [.. evidence.Present(Slot.Location).Select(e => BodyAreas.Of(e.Code)).OfType<BodyArea>().Distinct()];

    /// <summary>Weeks, from the middle of what was said; null when not known.</summary>
    public double? Weeks { get; } = WeeksOf(evidence[Slot.Duration]?.Value);

    public Course? Lasting => Weeks switch { null => null, < 6 => Course.Acute, <= 12 => Course.Subacute, _ => Course.Chronic };

    public double Severity => Evidence[Slot.Severity]?.Value?.Score ?? UnknownSeverity;

    public double Peg => Evidence[Slot.Severity]?.Value?.Peg ?? Severity;

    public bool IsMinor => Evidence.Has(Slot.Age, "minor") || Evidence.Has(Slot.Sign, "child") || Evidence[Slot.Age]?.Value?.Years < 18;

    public bool IsLimb => Area is BodyArea.Arm or BodyArea.Hand or BodyArea.Leg or BodyArea.Knee or BodyArea.Foot;

    public bool IsSpine => Area is BodyArea.LowBack or BodyArea.UpperBack or BodyArea.Neck or BodyArea.Buttock;

    public bool IsHeadOrFace => Area is BodyArea.Head or BodyArea.Face;

    public bool GoesBelowKnee => Spreads("leg below knee");

    public bool GoesIntoArm => Spreads("arm");

    public bool IsNerveLike => Feels("burning") || Feels("electric") || Feels("tingling") || Feels("numb") || Feels("touch hurts") || GoesBelowKnee || HasNerveDiagnosis;

    /// <summary>Enough simple care was tried: an active therapy and one other class for at least 6 weeks (4 for root pain), and it was not enough.</summary>
    public bool ConservativeOk => Tried(Therapies.Active) && Tried(Therapies.OtherClasses) && LongEnough;

    /// <summary>Pain of a cancer that is there, or of its treatment: tingling hands and feet since the chemotherapy.</summary>
    public bool HasCancerPain => Told("C-CANCER") || (Told("cancer") && (!Told("cancer remission") || (Area is BodyArea.Foot or BodyArea.Hand && IsNerveLike)));

    /// <summary>Implants that work well, or of which nothing else is said.</summary>
    public IEnumerable<string> Devices => Evidence.Present(Slot.Treatment).Where(t => t.Code is "INT-PUMP" or "INT-SCS" && t.Value?.Effect is "good" or null).Select(t => t.Code!);

    private bool HasNerveDiagnosis => Told("C-LRAD") || Told("C-CRAD") || Told("C-DPN") || Told("C-PHN") || Told("C-CRPS") || Told("C-PHANT");

    private bool LongEnough
    {
        get
        {
            var active = Evidence.Present(Slot.Treatment).Where(t => Therapies.Active.Contains(t.Code ?? "")).ToList();
            var weeks = active.Select(t => t.Value?.Weeks).Max();
            var needed = GoesBelowKnee || GoesIntoArm ? 4 : 6;
            return weeks is null || weeks >= needed;
        }
    }

    public bool Spreads(string where) => Evidence.Has(Slot.Radiation, where);

    public bool Feels(string quality) => Evidence.Has(Slot.Quality, quality);

    public bool WorseWith(string what) => Evidence.Has(Slot.WorseWith, what);

    public bool Told(string diagnosis) => Evidence.Has(Slot.Diagnosis, diagnosis);

    public bool Had(string treatment) => Evidence.Has(Slot.Treatment, treatment);

    public bool AskedAbout(string intervention) => Evidence.Has(Slot.AskedAbout, intervention);

    public bool Hurts(BodyArea area) => Areas.Contains(area);

    /// <summary>How many of these treatments were tried and did not do.</summary>
    public int Failed(ImmutableHashSet<string> treatments) => Evidence.Present(Slot.Treatment)
        .Count(t => treatments.Contains(t.Code ?? "") && t.Value?.Effect is "none" or "intolerant" or "worse");

    private bool Tried(ImmutableHashSet<string> treatments) => Evidence.Present(Slot.Treatment).Any(t => treatments.Contains(t.Code ?? ""));

    private static double? WeeksOf(EvidenceValue? value) => value is { MinDays: { } min, MaxDays: { } max } ? (min + max) / 2 / 7 : null;
}
