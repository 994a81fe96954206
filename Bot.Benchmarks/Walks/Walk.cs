using System.Collections.Immutable;
using Bot.Channels.Terminal;
using Bot.Dialogs;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;

namespace Bot.Benchmarks.Walks;

/// <summary>One seeded walk through the dialog, and what was wrong with it.</summary>
public sealed class Walk(TriageDialog dialog, int seed)
{
    private const int FarthestEnd = 16;
    private const string Danger = "since this morning I can't pee and I am numb between my legs, my back hurts";

    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<string> SideQuestions = ["what is an epidural?", "what are the risks of a nerve block?", "what should I bring to my visit?"];

    private readonly Random _random = new(seed);
    private readonly List<string> _wrong = [];
    private string? _last;

    /// <summary>Walks and tells what was wrong; empty when all was right.</summary>
    public IReadOnlyList<string> Run(int turns)
    {
        var session = TriageSession.Start("PV-WALK03");
        for (var step = 0; step < turns; step++)
        {
            var input = WalkInputs.Next(_random, session);
            Turn turn;
            try
            {
                turn = dialog.Advance(session, input, Begin);
            }
            catch (InvalidOperationException e)
            {
                _wrong.Add($"seed {seed} step {step}: {session.Stage} {session.Pending} {session.Aside} after {input}: {e.Message}");
                break;
            }

            Listen(turn, step, input);
            session = turn.Session;
            if (step % 20 == 19)
            {
                Ends(session, step);
                SideQuestion(session, step);
                RedFlag(session, step);
            }
        }

        return _wrong;
    }

    // The same sentence twice in a row sounds like a broken machine.
    private void Listen(Turn turn, int step, PatientInput input)
    {
        foreach (var said in turn.Replies.Select(ChatLines.Plain))
        {
            if (said == _last)
            {
                _wrong.Add($"seed {seed} step {step}: twice in a row after {input}: {said.Split('\n')[0]}");
            }

            _last = said;
        }
    }

    private void Ends(TriageSession session, int step)
    {
        var patient = new CooperativePatient();
        var at = session;
        for (var turn = 0; turn < FarthestEnd && !CooperativePatient.IsAtEnd(at); turn++)
        {
            at = dialog.Advance(at, new PatientInput.Said(patient.Says(at)), Begin).Session;
        }

        if (!CooperativePatient.IsAtEnd(at))
        {
            _wrong.Add($"seed {seed} step {step}: no end within {FarthestEnd} turns of {session.Stage} {session.Pending}, at {at.Pending}");
        }
    }

    private void SideQuestion(TriageSession session, int step)
    {
        if (session.Stage is TriageStage.Welcome or TriageStage.Ended or TriageStage.Consent)
        {
            return;
        }

        var after = dialog.Advance(session, new PatientInput.Said(SideQuestions[_random.Next(SideQuestions.Length)]), Begin).Session;
        if (Kept(session) != Kept(after))
        {
            _wrong.Add($"seed {seed} step {step}: a side question changed the session in {session.Stage} {session.Pending} -> {after.Stage} {after.Pending}");
        }
    }

    // A question leaves a trace of what was asked about, and the number of the turn.
    private static string Kept(TriageSession session) => SessionJson.Write(session with
    {
        Turn = 0,
        Shown = 0,
        LastAt = null,
        Once = [],
        Evidence = EvidenceMap.Empty.With(session.Evidence.Where(e => e.Slot != Slot.AskedAbout)),
    });

    private void RedFlag(TriageSession session, int step)
    {
        var after = dialog.Advance(session, new PatientInput.Said(Danger), Begin).Session;
        if (!session.Cleared.Contains("RF-01") && after.Stage is not (TriageStage.Emergency or TriageStage.Crisis))
        {
            _wrong.Add($"seed {seed} step {step}: a red flag did not act in {session.Stage} {session.Pending}");
        }
    }
}
