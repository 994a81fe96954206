using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;

namespace Bot.Dialogs.Triage;

/// <summary>Which interventions are explained, and in which order (clinical/triage-rules section 3).</summary>
internal sealed class TopicGate(Catalogue catalogue)
{
    private const int DeviceTier = 5;
    private const double SixMonths = 26;

    private static readonly ImmutableHashSet<string> DevicePatterns = ["C-FBSS", "C-CRPS", "C-DPN", "C-CPSP", "C-PHN", "C-PHANT"];
    private static readonly ImmutableHashSet<string> MayBeMentionedEarly = ["INT-TPI", "INT-JOINT", "INT-GON", "INT-THERMAL"];

    private readonly PatternKinds _kinds = new(catalogue);

    /// <summary>The topics for a rule and patterns; none while the level is too urgent for procedures.</summary>
    public ImmutableArray<Topic> Topics(Facts facts, TriageRule rule, ImmutableArray<string> patterns)
    {
        var asked = facts.Evidence.Present(Slot.AskedAbout).Select(e => new Topic(e.Code!, TopicTag.Asked)).Where(t => Known(t.Id));
        var offered = patterns
            .SelectMany(pattern => _kinds.Topics(facts, pattern).Select(id => (pattern, id)))
            .Where(t => !IsImplied(t.id) && Passes(facts, rule, t.pattern, t.id))
            .Select(t => new Topic(t.id, Tag(facts, rule, t.id)));
        var device = rule.Id == "R11" ? facts.Devices.Select(id => new Topic(id, TopicTag.Now)) : [];
        return [.. asked.Concat(device).Concat(offered).DistinctBy(t => t.Id).OrderBy(Rank)];
    }

    private static int Rank(Topic topic) => topic.Tag switch
    {
        TopicTag.Asked => 0,
        TopicTag.HelpedBefore => 1,
        TopicTag.Now or TopicTag.AfterBirth or TopicTag.Later => 2,
        TopicTag.Tried => 3,
    };

    // Education, therapy and medicines belong to every answer; they are not topics of their own.
    private static bool IsImplied(string id) => id.StartsWith("CARE-", StringComparison.Ordinal) && id != "CARE-SURG";

    // Notes of conditions.md in brackets: loosening scar only after an epidural, an epidural for shingles pain and packs of heat only while it is new,
    // a block at the back of the head for neck pain only with headache. A test that was clear is not
    // repeated, and after an epidural that helped no bigger step comes next.
    private static bool IsOutOfPlace(Facts facts, string pattern, string id) => (id, pattern) switch
    {
        ("INT-MBB", _) => HelpedBefore(facts, "INT-RFA-SPINE"),
        ("INT-GON", "C-NECK") => !facts.Hurts(BodyArea.Head) && !facts.Told("C-OCC") && !facts.Told("C-MIG") && !facts.Told("C-TTH") && !facts.Spreads("head"),
        ("INT-JOINT", "C-INFLAM") => facts.IsSpine,
        ("INT-ADHES", "C-LRAD" or "C-STEN") => !facts.Had("INT-ESI") || HelpedBefore(facts, "INT-ESI"),
        ("INT-PERCDISC", "C-LRAD") => HelpedBefore(facts, "INT-ESI"),
        ("INT-ESI", "C-PHN") or ("INT-THERMAL", _) => facts.Lasting != Course.Acute,
        ("INT-JOINT", _) => facts.Evidence.Has(Slot.Caution, "CA-METAL"),
        _ => false,
    };

    private static TopicTag Tag(Facts facts, TriageRule rule, string id) =>
        FailedBefore(facts, id) ? TopicTag.Tried
        : HelpedBefore(facts, id) ? TopicTag.HelpedBefore
        : facts.Evidence.Has(Slot.Caution, "CA-PREG") ? TopicTag.AfterBirth
        : rule.Id is "R12" or "R13" or "R15" or "R18" || (rule.Id == "R17" && !facts.ConservativeOk) ? TopicTag.Later
        : TopicTag.Now;

    private static bool FailedBefore(Facts facts, string id) =>
        facts.Evidence.Find(Slot.Treatment, id) is { Status: EvidenceStatus.Present, Value: { Effect: "none" or "worse" } value }
        && (id != "INT-ESI" || value.Times is null or >= 2);

    private static bool HelpedBefore(Facts facts, string id) => id switch
    {
        "INT-RFA-SPINE" => Relief(facts, "INT-MBB") is { } test && test.ReliefPercent is null or >= 50,
        "INT-ESI" => Relief(facts, "INT-ESI") is { } epidural && epidural.ReliefPercent is null or >= 50 && epidural.ReliefWeeks is null or >= 12,
        _ => false,
    };

    private static EvidenceValue? Relief(Facts facts, string id) =>
        facts.Evidence.Find(Slot.Treatment, id) is { Status: EvidenceStatus.Present, Value: { Effect: "good" or "temp" } value } ? value : null;

    private bool Known(string id) => catalogue.Interventions.Any(i => i.Id == id);

    private bool Passes(Facts facts, TriageRule rule, string pattern, string id)
    {
        if (IsOutOfPlace(facts, pattern, id))
        {
            return false;
        }

        var tier = catalogue.Intervention(id).Tier;
        return pattern == "C-CANCER" || (tier >= DeviceTier && id != "CARE-SURG" ? PassesDeviceGate(facts, pattern, id) : tier <= HighestTier(facts, rule, id));
    }

    private static int HighestTier(Facts facts, TriageRule rule, string id) => rule.Id switch
    {
        "R7" => 3,
        "R10" => id is "INT-ESI" or "INT-SNRB" ? 3 : 1,
        "R10H" or "R10C" => 4,
        _ => facts.Lasting switch
        {
            Course.Acute or null => MayBeMentionedEarly.Contains(id) || facts.Evidence.Has(Slot.Caution, "CA-PREG") ? 3 : 1,
            Course.Subacute => id == "CARE-SURG" ? 6 : 3,
            Course.Chronic => id == "CARE-SURG" ? 6 : 4,
        },
    };

    private static bool PassesDeviceGate(Facts facts, string pattern, string id) =>
        facts.Weeks >= SixMonths && facts.IsNerveLike
        && (DevicePatterns.Contains(pattern) || facts.Failed(Therapies.Needles) > 0)
        && (id != "INT-PUMP" || facts.Had("INT-SCS"));
}
