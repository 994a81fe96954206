using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Replies;

/// <summary>What the patient told, in words: the review, the guidance's summary and short confirmations are made of it.</summary>
internal sealed class Told(Phrases phrases, QuestionBook questions)
{
    // What was done once stands under what was tried; it is a safety answer of the last months only when picked as one.
    private static readonly ImmutableHashSet<string> Procedures = ["procedure", "spine procedure", "joint injection", "surgery"];

    private readonly SpanWords _spans = new(phrases);

    /// <summary>The slots of a review, in the order a nurse would write them.</summary>
    public static ImmutableArray<Slot> Lines { get; } =
        [Slot.Location, Slot.Radiation, Slot.Duration, Slot.Severity, Slot.Quality, Slot.WorseWith, Slot.Diagnosis, Slot.Treatment, Slot.Sign, Slot.Caution, Slot.Goal];

    /// <summary>The slots of a one-line recap.</summary>
    public static ImmutableArray<Slot> Brief { get; } = [Slot.Location, Slot.Radiation, Slot.Duration, Slot.Severity];

    /// <summary>Name of a slot.</summary>
    public string Name(Slot slot) => phrases.Label(Code(slot));

    /// <summary>Name of a slot as content and cards write it.</summary>
    public static string Code(Slot slot) => JsonCamel(slot.ToString());

    /// <summary>What is known of a slot, in words; null when nothing.</summary>
    public string? Words(EvidenceMap evidence, Slot slot) => slot switch
    {
        Slot.Location => Place(evidence),
        Slot.Radiation => List(evidence, slot),
        Slot.Duration => evidence[slot] is { } duration ? Duration(duration) : Unknown(evidence, slot),
        Slot.Severity => evidence[slot] is { Value.Score: { } score } severity ? Severity(severity, score) : Unknown(evidence, slot),
        Slot.Diagnosis or Slot.Goal => OwnWords(evidence, slot),
        Slot.Treatment => Treatments(evidence),
        Slot.Sign => evidence.Mentions(slot) ? Signs(evidence) ?? phrases.Label("no-danger") : null,
        Slot.Caution => evidence.Mentions(slot) ? Cautions(evidence) ?? phrases.Label("none-known") : null,
        _ => List(evidence, slot),
    };

    /// <summary>Every slot of a review that something is known of, with its words.</summary>
    public IEnumerable<(Slot Slot, string Words)> Known(EvidenceMap evidence) =>
        Lines.Select(slot => (slot, words: Words(evidence, slot))).Where(line => line.words is not null).Select(line => (line.slot, line.words!));

    /// <summary>The same as lines: "How long: 5 months".</summary>
    public IEnumerable<string> Summary(EvidenceMap evidence) => Known(evidence).Select(line => $"{Name(line.Slot)}: {line.Words}");

    /// <summary>Short confirmation of several slots: "low back, left, 5 months".</summary>
    public string Facts(EvidenceMap evidence, IEnumerable<Slot> slots) =>
        string.Join(", ", slots.Where(s => Lines.Contains(s)).Distinct().Select(s => Words(evidence, s)).OfType<string>());

    // Codes of what was read between the lines are for the rules; only what was asked for is repeated.
    private static string? OwnWords(EvidenceMap evidence, Slot slot) =>
        evidence.Present(slot).Where(e => e.Text is null && e.AnswerTo is ("findings" or "goal" or "scans")).Select(e => e.Code).ToList() is { Count: > 0 } words ? string.Join("; ", words) : null;

    private static string JsonCamel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private string? Unknown(EvidenceMap evidence, Slot slot) => evidence.Mentions(slot) ? phrases.Label("open-answer") : null;

    private string? Place(EvidenceMap evidence)
    {
        var places = evidence.Present(Slot.Location).Select(e => phrases.Word(e.Code)).ToList();
        if (places.Count == 0)
        {
            return Unknown(evidence, Slot.Location);
        }

        var side = evidence[Slot.Side]?.Code;
        return string.Join(", ", places) + (side is null ? "" : $" ({phrases.Word(side)})");
    }

    private string? List(EvidenceMap evidence, Slot slot)
    {
        var words = evidence.Present(slot).Where(e => e.Code is not null).Select(e => phrases.Word(e.Code)).Distinct().ToList();
        return words.Count > 0 ? string.Join(", ", words) : evidence.Any(e => e.Slot == slot && e.Status == EvidenceStatus.Unknown) ? phrases.Label("open-answer") : null;
    }

    // Only what a safety check names: the reader also keeps signs that mean nothing by themselves.
    private string? Signs(EvidenceMap evidence)
    {
        var labels = questions.Ids.Where(id => id.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(id => questions[id].Choices)
            .Where(choice => choice.Means.Any(m => m.Slot == Slot.Sign && IsSafetyAnswer(evidence, m.Code!)))
            .Select(choice => choice.Label)
            .Distinct()
            .ToList();
        return labels.Count > 0 ? string.Join("; ", labels) : evidence.Find(Slot.Sign, SafetyAnswers.Open) is null ? null : phrases.Label("open-answer");
    }

    private static bool IsSafetyAnswer(EvidenceMap evidence, string sign) =>
        evidence.Find(Slot.Sign, sign) is { Status: EvidenceStatus.Present } named && (named.AnswerTo is not null || !Procedures.Contains(sign));

    // A button's label says its range; words too vague for figures are given back as they were written.
    private string Duration(Evidence duration) =>
        (duration.Text is null ? questions["duration"].Choices.FirstOrDefault(c => c.Means[0].Value == duration.Value)?.Label : null)
        ?? _spans.Say(duration.Value) ?? duration.Text ?? phrases.Label("open-answer");

    // A number is never put into the mouth of a patient who said none.
    private string Severity(Evidence severity, double score) => severity.Value!.Worded == true
        ? phrases.Label(score switch { >= 10 => "worst", >= 7 => "strong", >= 4 => "medium", > 0 => "mild", _ => "painless" }, "words", severity.Text ?? "")
        : phrases.Label("out-of-ten", "score", score.ToString("0.#", CultureInfo.InvariantCulture));

    private string? Treatments(EvidenceMap evidence)
    {
        var words = evidence.Present(Slot.Treatment).Select(Treatment).Distinct().ToList();
        return words.Count > 0 ? string.Join("; ", words)
            : evidence.Any(e => e.Slot == Slot.Treatment && e.Status == EvidenceStatus.Unknown) ? phrases.Label("open-answer")
            : evidence.Mentions(Slot.Treatment) ? phrases.Label("nothing-tried") : null;
    }

    private string Treatment(Evidence treatment)
    {
        var words = phrases.Word(treatment.Code);
        var weeks = treatment.Value?.Weeks is { } w ? $" ({phrases.Label("weeks", "count", w.ToString("0.#", CultureInfo.InvariantCulture))})" : "";
        return words + weeks + (phrases.Effect(treatment.Value?.Effect) is { } effect ? $": {effect}" : "");
    }

    private string? Cautions(EvidenceMap evidence)
    {
        var labels = questions["cautions"].Choices;
        var words = evidence.Where(e => e.Slot == Slot.Caution && e.Status == EvidenceStatus.Present)
            .Select(e => labels.FirstOrDefault(c => c.Code == e.Code)?.Label ?? phrases.Word(e.Code)).Distinct().ToList();
        return words.Count > 0 ? string.Join(", ", words)
            : evidence.Any(e => e.Slot == Slot.Caution && e.Status == EvidenceStatus.Unknown) ? phrases.Label("open-answer") : null;
    }
}
