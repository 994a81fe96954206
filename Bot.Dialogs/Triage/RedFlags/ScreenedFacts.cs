using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Triage.RedFlags;

/// <summary>The evidence as a red flag sees it: either only what is certain, or with everything that is open counted as present.</summary>
internal sealed class ScreenedFacts
{
    private const double NewDays = 14;
    private const double RecentDays = 92;

    private readonly EvidenceMap _evidence;
    private readonly Dictionary<string, Evidence> _signs = new(StringComparer.Ordinal);

    public ScreenedFacts(EvidenceMap evidence, bool countOpen)
    {
        _evidence = evidence;
        foreach (var e in evidence)
        {
            if (e.Slot == Slot.Sign && e.Code is not null && (e.Status == EvidenceStatus.Present || (countOpen && e.Status == EvidenceStatus.Unknown)))
            {
                _signs[e.Code] = e;
            }
        }
    }

    /// <summary>Whether a sign is there and of the wanted age.</summary>
    public bool HasSign(string code, SignAge age) => _signs.TryGetValue(code, out var sign) && (age switch
    {
        SignAge.Any => true,
        SignAge.New => sign.Value?.SinceDays is not > NewDays,
        SignAge.Fresh => sign.Value?.SinceDays is <= NewDays,
        SignAge.Old => sign.Value?.SinceDays is > NewDays,
        SignAge.Recent => sign.Value?.SinceDays is not > RecentDays,
        _ => false,
    });

    /// <summary>Whether a slot holds a code.</summary>
    public bool Has(Slot slot, string code) => _evidence.Has(slot, code);

    /// <summary>Age in years; null when not known.</summary>
    public int? Years => _evidence[Slot.Age] switch
    {
        { Code: "minor" } => 0,
        { } age => age.Value?.Years,
        null => null,
    };

    /// <summary>Length of the complaint in days, the shorter reading; null when not known.</summary>
    public double? Days => _evidence[Slot.Duration]?.Value?.MinDays;
}
