using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Triage;

namespace Bot.Benchmarks.Triage;

/// <summary>What the dialog made of a worked example.</summary>
/// <param name="Level">Disposition code, or ASK when it rightly asks on.</param>
/// <param name="Rule">Rule that decided.</param>
/// <param name="Topics">Ids in the order shown.</param>
/// <param name="Specialist">Code of the specialist; null for none.</param>
/// <param name="Asked">Every question asked, in order.</param>
/// <param name="Talk">What was said, for reading.</param>
internal sealed record ExampleRun(string Level, string Rule, ImmutableArray<string> Topics, string? Specialist, ImmutableArray<string> Asked, ImmutableArray<string> Talk)
{
    private const int MostTurns = 30;

    private static readonly ImmutableArray<string> AfterGuidance = ["next", "start-check", "plan", "checked", "person"];

    /// <summary>Questions that were asked although they had been answered.</summary>
    public IEnumerable<string> Repeated => Asked.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    /// <summary>Types the message into the pure dialog and answers until guidance or advice.</summary>
    public static ExampleRun Play(TriageDialog dialog, WorkedExample example, DateTimeOffset now)
    {
        var patient = new ExamplePatient(example);
        var talk = ImmutableArray.CreateBuilder<string>();
        var session = TriageSession.Start("PV-RUN001");
        var words = example.Text;
        for (var turns = 0; ; turns++)
        {
            var turn = dialog.Advance(session, new PatientInput.Said(words), now);
            session = turn.Session;
            talk.Add($"patient: {words}");
            talk.Add($"   -> {session.Stage} {session.Pending} {turn.Trace.Disposition} {string.Join(' ', turn.Trace.Rules)} {string.Join(' ', turn.Trace.RedFlags.Select(f => $"{f.Id}/{f.Status}"))}");
            var question = turn.Replies.OfType<Reply.Ask>().LastOrDefault()?.Question;
            if (IsOver(session) || turns == MostTurns || Asks(example, session) || (question is null && session.Stage != TriageStage.Review))
            {
                return Ended(turn, session, example, talk.ToImmutable());
            }

            words = session.Stage == TriageStage.Review ? "yes, that's right" : patient.Answer(question!);
        }
    }

    private static bool IsOver(TriageSession session) => session.Stage is TriageStage.Guidance or TriageStage.Emergency or TriageStage.Crisis or TriageStage.Ended;

    // An example that must be asked on has reached its end when, after consent, the next question stands.
    private static bool Asks(WorkedExample example, TriageSession session) => example.Level == "ASK" && session.Stage == TriageStage.Interview;

    private static ExampleRun Ended(Turn turn, TriageSession session, WorkedExample example, ImmutableArray<string> talk) => new(
        turn.Trace.Disposition is { } level ? DispositionCode.Of(level) : Asks(example, session) ? "ASK" : "none",
        turn.Trace.Rules.FirstOrDefault() ?? "none",
        turn.Trace.Interventions,
        turn.Trace.Specialist,
        [.. session.Asked.Where(id => !AfterGuidance.Contains(id))],
        talk);
}
