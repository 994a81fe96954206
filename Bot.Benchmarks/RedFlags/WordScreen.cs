using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Triage.RedFlags;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.RedFlags;

/// <summary>What the words alone raised.</summary>
/// <param name="ActsAs">Most urgent level that acts at once.</param>
/// <param name="Found">Most urgent level that acts or is asked about.</param>
/// <param name="Flags">The flags, for reading.</param>
/// <param name="Signs">The signs, for reading.</param>
internal sealed record Screened(Disposition? ActsAs, Disposition? Found, string Flags, string Signs)
{
    /// <summary>Nothing acts, but a question is asked.</summary>
    public bool OnlyAsks => ActsAs is null && Found is not null;

    /// <inheritdoc/>
    public override string ToString() => $"[{Flags}] from [{Signs}]";
}

/// <summary>Words to red flags, as the dialog does it in one turn.</summary>
internal sealed class WordScreen
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private readonly MessageReader _reader = MessageReader.Load(ContentSet.BuiltIn());
    private readonly RedFlagRules _rules = RedFlagRules.Load(ContentSet.BuiltIn());

    public Screened Read(string text)
    {
        var findings = _reader.Read(text, null, Now).Findings.Where(f => f is { When: TimeFrame.Now, Who: Person.Patient }).ToList();
        var evidence = EvidenceMap.Empty.With(findings.Select(f => new Evidence(f.Slot, f.Code, f.Status, f.Text, f.Value)));
        var flags = _rules.Screen(evidence).Where(f => f.Status != EvidenceStatus.Absent).ToList();
        return new Screened(
            flags.Where(f => f.Status == EvidenceStatus.Present).Min(f => f.Level),
            flags.Min(f => f.Level),
            string.Join("; ", flags.Select(f => $"{f.Id} {f.Status} {f.Level}")),
            string.Join("; ", findings.Where(f => f.Slot is Slot.Sign or Slot.Location or Slot.Age or Slot.Onset or Slot.Duration).Select(Told)));
    }

    private static string Told(Finding f) =>
        $"{f.Code ?? f.Slot.ToString()}{(f.Status == EvidenceStatus.Present ? "" : $" {f.Status} '{f.Text}'")}{(f.Value?.SinceDays is { } d ? $" {d:0.##}d" : "")}";
}
