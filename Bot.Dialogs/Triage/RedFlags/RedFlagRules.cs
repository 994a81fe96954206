using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage.RedFlags;

/// <summary>All red flags of the clinic, judged on evidence alone (content: red-flags.yaml).</summary>
public sealed class RedFlagRules
{
    private readonly ImmutableArray<RedFlag> _flags;
    private readonly FrozenDictionary<string, RedFlag> _byId;

    private RedFlagRules(ImmutableArray<RedFlag> flags)
    {
        _flags = flags;
        _byId = flags.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
    }

    /// <summary>Every flag, in the order of the file.</summary>
    public ImmutableArray<RedFlag> All => _flags;

    /// <summary>A flag by its id.</summary>
    public RedFlag this[string id] => _byId[id];

    /// <summary>Reads red-flags.yaml.</summary>
    /// <exception cref="ContentException">A flag lacks a part or a condition cannot be read; names file and line.</exception>
    public static RedFlagRules Load(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new RedFlagRules(RedFlagFile.Read(content.Open("red-flags.yaml")));
    }

    /// <summary>What the evidence says of each flag; flags that were never mentioned are left out.</summary>
    /// <remarks>
    /// Present: acts at its level. Unknown: an open answer could raise it to the level given, so ask first and then count it as present.
    /// Absent: its signs were denied and none is there. More signs never give a lower level, save those that a flag documents as lowering it.
    /// </remarks>
    public ImmutableArray<RedFlagFinding> Screen(EvidenceMap evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var certain = new ScreenedFacts(evidence, countOpen: false);
        var open = new ScreenedFacts(evidence, countOpen: true);
        var findings = ImmutableArray.CreateBuilder<RedFlagFinding>();
        foreach (var flag in _flags)
        {
            if (Judge(flag, evidence, certain, open) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return findings.DrainToImmutable();
    }

    private static RedFlagFinding? Judge(RedFlag flag, EvidenceMap evidence, ScreenedFacts certain, ScreenedFacts open)
    {
        var acts = Level(flag, certain, askFirst: false);
        var could = Level(flag, open, askFirst: true);
        if (could is not null && (acts is null || could < acts))
        {
            return new RedFlagFinding(flag.Id, EvidenceStatus.Unknown, could, Words(flag, evidence, absent: false));
        }

        if (acts is not null)
        {
            return new RedFlagFinding(flag.Id, EvidenceStatus.Present, acts, Words(flag, evidence, absent: false));
        }

        return evidence.Any(e => IsSignOf(flag, e, EvidenceStatus.Absent))
            ? new RedFlagFinding(flag.Id, EvidenceStatus.Absent, null, Words(flag, evidence, absent: true))
            : null;
    }

    private static Disposition? Level(RedFlag flag, ScreenedFacts facts, bool askFirst)
    {
        Disposition? best = null;
        foreach (var rule in flag.Rules)
        {
            if ((askFirst || !rule.AskFirst) && (best is null || rule.Level < best) && rule.Condition.Holds(facts))
            {
                best = rule.Level;
            }
        }

        return best;
    }

    private static string? Words(RedFlag flag, EvidenceMap evidence, bool absent) =>
        evidence.FirstOrDefault(e => e.Text is not null
            && (absent ? IsSignOf(flag, e, EvidenceStatus.Absent) : IsSignOf(flag, e, EvidenceStatus.Present) || IsSignOf(flag, e, EvidenceStatus.Unknown)))?.Text;

    private static bool IsSignOf(RedFlag flag, Evidence e, EvidenceStatus status) =>
        e.Slot == Slot.Sign && e.Status == status && e.Code is not null && flag.Signs.Contains(e.Code);
}
