using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Dialogs.Knowledge;

namespace Bot.Benchmarks.Triage;

/// <summary>Whether a specialist is one that a worked example names: "IPM or PMR", "RHEUM via PCP", "child's doctor".</summary>
internal sealed partial class Destination(Catalogue catalogue)
{
    // Ways the examples name a place that has a code of its own, or that the code for one's own doctor stands for.
    private static readonly ImmutableArray<(string Words, string Code)> InWords =
    [
        ("988", "LIFELINE"), ("911", "ER"), ("oncology", "ONCPALL"), ("spine", "NSGY"), ("neurosurgery", "NSGY"), ("hand surgeon", "HAND"), ("child's doctor", "PEDS"), ("obstetric", "OB"), ("PT", "PT"),
        ("clinic that did it", "IPM"), ("urgent care", "PCP"), ("prescriber", "PCP"), ("operating surgeon", "ORTHO"), ("neurology", "NEURO"), ("pain programme", "PAINPROG"),
    ];

    /// <summary>The specialist fits; a question asked or answered names none.</summary>
    public bool Fits(WorkedExample example, string? specialist) =>
        example.Level is "ASK" or "INFO_ONLY" || (specialist is not null && Codes(example.See).Contains(specialist));

    private IEnumerable<string> Codes(string see) => Word().Matches(see).Select(m => m.Value).Where(w => catalogue.Specialists.Any(s => s.Code == w))
        .Concat(InWords.Where(w => see.Contains(w.Words, StringComparison.Ordinal)).Select(w => w.Code));

    [GeneratedRegex("[A-Z]{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
