using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Triage.RedFlags;

namespace Bot.Dialogs.Triage;

/// <summary>All rules, every turn: evidence in, assessment out. Reads no text and knows no stage.</summary>
public sealed class Assessor
{
    private readonly RedFlagRules _redFlags;
    private readonly TriageRules _rules;
    private readonly TopicGate _topics;
    private readonly SpecialistMap _specialists;
    private readonly TreatmentNames _treatments;

    private Assessor(ContentSet content, Catalogue catalogue)
    {
        _treatments = TreatmentNames.Load(content);
        _redFlags = RedFlagRules.Load(content);
        _rules = TriageRules.Load(content);
        _specialists = SpecialistMap.Load(content, catalogue);
        _topics = new TopicGate(catalogue);
    }

    /// <summary>The red flags by id, with what they ask and say.</summary>
    public RedFlagRules RedFlags => _redFlags;

    /// <summary>Reads the rules' content.</summary>
    /// <exception cref="ContentException">A rule lacks a part; names file and line.</exception>
    public static Assessor Load(ContentSet content, Catalogue catalogue) => new(content, catalogue);

    /// <summary>What the evidence means now.</summary>
    /// <param name="evidence">Everything known.</param>
    /// <param name="cleared">Red flags that a doctor has checked since, or for which there is a plan today: they count one level lower.</param>
    /// <param name="isComplete">Nothing is left to ask: open safety answers now count against the patient (R20).</param>
    public Assessment Assess(EvidenceMap evidence, IReadOnlySet<string> cleared, bool isComplete)
    {
        var facts = new Facts(_treatments.Resolve(evidence));
        ImmutableArray<RedFlagFinding> flags = [.. _redFlags.Screen(evidence).Select(f => Clarified(f, evidence)).Select(f => cleared.Contains(f.Id) ? Lower(f) : f)];
        var level = flags.Where(f => f.Status == EvidenceStatus.Present).Min(f => f.Level);
        var rule = isComplete && IsOpen(facts) && level is null or > Disposition.SameDay ? FailSafe(facts) : _rules.Decide(facts, level);
        var acting = flags.Where(f => f.Status == EvidenceStatus.Present).Select(f => f.Id).ToList();
        var patterns = Patterns.Of(facts, acting);
        var topics = rule is null || Forbids(rule, cleared) ? ImmutableArray<Topic>.Empty : _topics.Topics(facts, rule, patterns);
        return new Assessment(rule, flags, patterns, topics, _specialists.For(facts, rule, patterns, acting), Cautions(evidence));
    }

    // The answer to a flag's one question stands as evidence under the flag's own id. Unsure counts as present.
    private static RedFlagFinding Clarified(RedFlagFinding flag, EvidenceMap evidence) => flag.Status != EvidenceStatus.Unknown ? flag : evidence.Find(Slot.Sign, flag.Id)?.Status switch
    {
        EvidenceStatus.Present or EvidenceStatus.Unknown => flag with { Status = EvidenceStatus.Present },
        EvidenceStatus.Absent => flag with { Status = EvidenceStatus.Absent, Level = null },
        _ => flag,
    };

    private static RedFlagFinding Lower(RedFlagFinding flag) => flag with
    {
        Level = flag.Level switch
        {
            Disposition.Emergency => Disposition.SameDay,
            Disposition.SameDay => Disposition.Soon,
            _ => flag.Level,
        },
    };

    // Safety answers, place or time were asked twice and stayed open.
    private static bool IsOpen(Facts facts) =>
        facts.Evidence.Find(Slot.Sign, SafetyAnswers.Open) is not null || facts.Weeks is null || facts.Area is null;

    // Cancer pain, cluster headache, strong head or face pain, mild pain and pain all over are decided the same however long they last.
    private static bool NeedsNoTime(TriageRule? rule, Facts facts) =>
        rule is { Id: "R6" or "R10C" or "R10H" or "R12" or "R19" } && facts.Area is not null && facts.Evidence.Find(Slot.Sign, SafetyAnswers.Open) is null;

    private static bool Forbids(TriageRule rule, IReadOnlySet<string> cleared) =>
        rule.Disposition is Disposition.Crisis or Disposition.Emergency || rule.Id == "R3"
        || (rule.Disposition == Disposition.SameDay && cleared.Count == 0);

    private static ImmutableArray<Evidence> Cautions(EvidenceMap evidence) =>
        [.. evidence.Where(e => e.Slot == Slot.Caution && e.Status != EvidenceStatus.Absent)];

    private TriageRule? FailSafe(Facts facts)
    {
        var decided = _rules.Decide(facts, null);
        var risky = facts.IsSpine || facts.Area is BodyArea.Chest or BodyArea.Head || (facts.Area is null && facts.Evidence.Find(Slot.Sign, SafetyAnswers.Open) is not null);
        return decided is { Id: "R3" or "R8" or "R9" or "R11" } || NeedsNoTime(decided, facts) ? decided
            : risky ? _rules["R20"]
            : decided ?? _rules["R20"] with { Disposition = Disposition.ConservativeFirst, HowSoon = _rules["R18"].HowSoon, Because = _rules["R18"].Because };
    }
}
