using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Flow;

namespace Bot.Benchmarks.Walks;

/// <summary>Somebody who answers every question as it is asked. What they say about a slot can be set.</summary>
public sealed record CooperativePatient
{
    private static readonly ImmutableDictionary<string, string> Usual = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["consent"] = "yes, me",
        ["story"] = "my low back hurts",
        ["where"] = "low back",
        ["main"] = "the first one",
        ["where-back"] = "low back",
        ["where-leg"] = "only in the leg",
        ["where-arm"] = "only in the arm",
        ["spread-low"] = "no",
        ["spread-neck"] = "no",
        ["spread-mid"] = "no",
        ["duration"] = "3 months",
        ["severity"] = "5",
        ["quality"] = "aching",
        ["worse"] = "sitting",
        ["treatments"] = "physical therapy for 8 weeks, some help, and ibuprofen, some help",
        ["therapy-weeks"] = "8 weeks",
        ["cautions"] = "none of these",
        ["findings"] = "worn joints on the scan",
        ["review"] = "yes, that's right",
        ["fix"] = "how bad",
        ["goal"] = "walk my dog",
        ["mood"] = "no",
        ["scans"] = "no",
        ["plan"] = "I have a plan for today",
        ["checked"] = "a doctor has checked me",
        ["person"] = "no",
        ["visit-name"] = "Maria Lopez",
        ["visit-contact"] = "555 010 2030",
        ["visit-times"] = "Monday mornings",
        ["call-back"] = "555 010 2030",
        ["resume"] = "go on",
        ["clash"] = "the first one",
        ["next"] = "no, thank you",
        ["start-check"] = "no, thank you",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Answers that differ from the usual ones, by question.</summary>
    public ImmutableDictionary<string, string> Own { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is said next.</summary>
    public string Says(TriageSession session) => session.Pending switch
    {
        null => session.Stage is TriageStage.Welcome or TriageStage.Ended ? "hello" : "bye",
        { } id when Own.TryGetValue(id, out var own) => own,
        { } id when Usual.TryGetValue(id, out var usual) => usual,
        { } id when id.StartsWith("safety:", StringComparison.Ordinal) => "none of these",
        _ => "no",
    };

    /// <summary>Whether a conversation has led to its end: advice of any level, or goodbye.</summary>
    public static bool IsAtEnd(TriageSession session) => session.Stage is TriageStage.Guidance or TriageStage.Emergency or TriageStage.Crisis or TriageStage.Ended;
}
