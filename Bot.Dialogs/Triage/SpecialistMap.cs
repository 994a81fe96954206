using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;

namespace Bot.Dialogs.Triage;

/// <summary>Whom to see (clinical/triage-rules section 4): by rule, by red flag where it is not one's own doctor (content: flag-specialists.yaml), by pattern.</summary>
internal sealed class SpecialistMap
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _byFlag;
    private readonly PatternKinds _kinds;

    private SpecialistMap(FrozenDictionary<string, ImmutableArray<string>> byFlag, PatternKinds kinds)
    {
        _byFlag = byFlag;
        _kinds = kinds;
    }

    /// <summary>Reads which specialist a red flag leads to.</summary>
    /// <exception cref="ContentException">A code is not known; names file and line.</exception>
    public static SpecialistMap Load(ContentSet content, Catalogue catalogue)
    {
        var root = content.Open("flag-specialists.yaml");
        return new SpecialistMap(
            root.Keys.ToFrozenDictionary(flag => flag, flag => (ImmutableArray<string>)[.. root[flag].Items().Select(code => Known(code, catalogue))]), new PatternKinds(catalogue));
    }

    /// <summary>Codes of the specialist map, first choice first.</summary>
    public ImmutableArray<string> For(Facts facts, TriageRule? rule, ImmutableArray<string> patterns, IEnumerable<string> flags) => rule switch
    {
        null => [],
        { Id: "R3" } => ["PEDS", "PCP"],
        { Id: "R6" } => ["ONCPALL", "IPM"],
        { Id: "R9" } => ["NEURO"],
        { Id: "R11" } => ["DEVICE", "IPM"],
        { Disposition: Disposition.Crisis } => ["LIFELINE", "ER"],
        { Disposition: Disposition.Emergency } => ["ER"],
        { Disposition: Disposition.InfoOnly } => ["IPM"],
        { Disposition: Disposition.SameDay or Disposition.Soon } when ByFlag(flags) is { IsEmpty: false } own => own,
        { Disposition: Disposition.ConservativeFirst, Id: not "R19" } => [facts.Evidence.Has(Slot.Caution, "CA-PREG") ? "OB" : "PCP", "PT"],
        { Disposition: Disposition.RoutineSpecialist } when facts.Evidence.Has(Slot.Caution, "CA-JOINTOP") => ["ORTHO", "PMR"],
        { Disposition: not Disposition.SameDay } when patterns.Length > 0 => _kinds.Specialists(facts, patterns[0]),
        _ => ["PCP"],
    };

    private ImmutableArray<string> ByFlag(IEnumerable<string> flags) => flags.Select(f => _byFlag.GetValueOrDefault(f)).FirstOrDefault(codes => !codes.IsDefault) is { IsDefault: false } found ? found : [];

    private static string Known(ContentNode code, Catalogue catalogue) =>
        catalogue.Specialists.Any(s => s.Code == code.Text) ? code.Text : throw code.Wrong($"there is no specialist '{code.Text}'; correct the code or add the specialist");
}
