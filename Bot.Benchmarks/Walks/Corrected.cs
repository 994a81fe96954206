using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs;
using Bot.Dialogs.Flow;

namespace Bot.Benchmarks.Walks;

/// <summary>An interview in which answers were wrong at first and corrected later, beside one in which they were right at once.</summary>
public sealed class Corrected(TriageDialog dialog)
{
    private const int Most = 40;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The answers that can be wrong: the question, what is said wrongly and rightly, and how the patient calls it.</summary>
    public static ImmutableArray<(string Question, string Wrong, string Right, string Topic)> Answers { get; } =
    [
        ("story", "my right knee hurts", "my low back hurts", "where it hurts"),
        ("spread-low", "below the knee", "no", "where it spreads"),
        ("duration", "2 years", "8 weeks", "how long"),
        ("severity", "9", "5", "how bad it is"),
        ("worse", "walking", "sitting", "what makes it worse"),
        ("treatments", "nothing yet", "physical therapy for 8 weeks, some help", "what i tried"),
        ("cautions", "diabetes", "blood thinner", "cautions"),
    ];

    /// <summary>What is known at the review when everything was said right at once.</summary>
    public string AtOnce() => Known(Talk(new CooperativePatient { Own = Right() }, [], 0));

    /// <summary>What is known at the review when some answers were corrected.</summary>
    /// <param name="wrong">Places in <see cref="Answers"/>.</param>
    /// <param name="later">How many turns after the last wrong answer the correction comes.</param>
    public string Afterward(IReadOnlyList<int> wrong, int later) =>
        Known(Talk(new CooperativePatient { Own = Right().SetItems(wrong.Select(i => KeyValuePair.Create(Answers[i].Question, Answers[i].Wrong))) }, wrong, later));

    private static ImmutableDictionary<string, string> Right() => Answers.ToImmutableDictionary(a => a.Question, a => a.Right, StringComparer.Ordinal).Add("where", "my low back hurts");

    private TriageSession Talk(CooperativePatient patient, IReadOnlyList<int> wrong, int later)
    {
        var session = TriageSession.Start("PV-WALK04");
        var open = new Queue<int>(wrong);
        var since = 0;
        for (var turn = 0; turn < Most && (open.Count > 0 || session.Stage != TriageStage.Review || session.Pending != "review"); turn++)
        {
            var said = open.All(i => session.Settled.Contains(Answers[i].Question) || session.Stage == TriageStage.Review);
            if (open.Count > 0 && said && (since++ >= later || session.Stage == TriageStage.Review))
            {
                var answer = Answers[open.Dequeue()];
                patient = patient with { Own = patient.Own.SetItem(answer.Question, answer.Right) };
                session = Say(session, $"change my answer about {answer.Topic}");
            }

            session = Say(session, patient.Says(session));
        }

        return session;
    }

    private TriageSession Say(TriageSession session, string words) => dialog.Advance(session, new PatientInput.Said(words), Now).Session;

    // In words and in order of saying the two may differ, in what they mean they may not.
    private string Known(TriageSession session)
    {
        var trace = dialog.Advance(session, new PatientInput.Said("what's left"), Now).Trace;
        var facts = session.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Slot} {e.Code} {e.Status} {e.Value}")).Order(StringComparer.Ordinal);
        return string.Join('\n', facts.Prepend($"{session.Stage} {trace.Disposition} {string.Join(' ', trace.Rules)} {string.Join(' ', trace.Interventions)} {trace.Specialist}"));
    }
}
