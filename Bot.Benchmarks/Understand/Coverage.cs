using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>Patient turns of published consultations: how much of what the doctor noted is found in what the patient said. The note is read by the same reader, so the figure is a measure of coverage and not of truth.</summary>
internal sealed class Coverage(MessageReader reader)
{
    private static readonly Slot[] Slots = [Slot.Location, Slot.Side, Slot.Radiation, Slot.Duration, Slot.Severity, Slot.Quality, Slot.Treatment, Slot.Diagnosis];

    private readonly List<string> _misses = [];

    /// <summary>Prints one line for each set, and the misses.</summary>
    public void Run(string folder, bool errors)
    {
        Print(folder, "osce-dialogues/dialogues.jsonl");
        Print(folder, "primock57/consultations.jsonl");
        Print(folder, "mts-dialog/dialogues.jsonl");
        Print(folder, "aci-bench/encounters.jsonl");
        (errors ? _misses : []).ForEach(m => Console.WriteLine("  - " + m));
    }

    private void Print(string folder, string path)
    {
        var dialogues = Dialogue.Read(folder, path);
        var told = dialogues.ToDictionary(d => d, d => d.Answers.SelectMany(a => Held(reader.Read(a.Said, Asked.By(a.Asked), Asked.Now))).ToList());
        var noted = dialogues.Where(d => d.Note is not null).ToList();
        var parts = Slots.Select(slot => noted.Count > 0 ? Share(slot, noted, told) : $"{slot.ToString().ToLowerInvariant()} {told.Values.Count(f => f.Exists(x => x.Slot == slot))}");
        Console.WriteLine($"{Path.GetDirectoryName(path)}: {dialogues.Count} consultations, {(noted.Count > 0 ? "noted and found" : "with at least one")}: {string.Join(", ", parts)}");
    }

    private string Share(Slot slot, List<Dialogue> noted, Dictionary<Dialogue, List<Finding>> told)
    {
        var (found, all) = (0, 0);
        foreach (var dialogue in noted)
        {
            foreach (var expected in Held(reader.Read(dialogue.Note!, null, Asked.Now)).Where(f => f.Slot == slot).DistinctBy(Code, StringComparer.Ordinal))
            {
                all++;
                if (told[dialogue].Exists(f => f.Slot == slot && IsSame(f, expected)))
                {
                    found++;
                }
                else
                {
                    _misses.Add($"{dialogue.Id} {slot} noted \"{expected.Text}\", told {string.Join(", ", told[dialogue].Where(f => f.Slot == slot).Select(f => f.Text))}");
                }
            }
        }

        return $"{slot.ToString().ToLowerInvariant()} {found} of {all}";
    }

    private static List<Finding> Held(Meaning meaning) =>
        [.. meaning.Findings.Where(f => f is { Status: EvidenceStatus.Present, When: TimeFrame.Now, Who: Person.Patient })];

    private static string Code(Finding finding) => finding.Slot == Slot.Treatment ? SlotVocabulary.Treatment(finding.Code!) : finding.Code ?? "";

    private static bool IsSame(Finding told, Finding noted) => noted.Slot switch
    {
        Slot.Location => SlotVocabulary.Location(told.Code!).Intersect(SlotVocabulary.Location(noted.Code!), StringComparer.Ordinal).Any(),
        Slot.Duration => told.Value!.MaxDays >= noted.Value!.MinDays * 0.5 && told.Value.MinDays <= noted.Value.MaxDays * 2,
        Slot.Severity => Math.Abs((told.Value!.Score ?? 0) - (noted.Value!.Score ?? 0)) <= 3,
        _ => Code(told) == Code(noted),
    };
}
