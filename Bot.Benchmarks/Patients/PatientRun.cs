using Bot.Benchmarks.Walks;
using Bot.Dialogs;

namespace Bot.Benchmarks.Patients;

/// <summary>How the conversations of many patients went.</summary>
/// <param name="Patients">How many there were.</param>
/// <param name="Guided">How many were given advice within <see cref="MostTurns"/> of their turns.</param>
/// <param name="Questions">How many questions they were asked.</param>
/// <param name="Repeated">How many of these were the same question as the turn before, though it was not they who asked for it.</param>
public sealed record PatientRun(int Patients, int Guided, int Questions, int Repeated)
{
    /// <summary>Turns a patient should at most need.</summary>
    public const int MostTurns = 16;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Lets patients of one style talk to the dialog.</summary>
    public static PatientRun Of(TriageDialog dialog, PatientStyle style, int patients)
    {
        var (guided, questions, repeated) = (0, 0, 0);
        for (var seed = 1; seed <= patients; seed++)
        {
            var patient = new SimulatedPatient(style, seed);
            var session = dialog.Advance(TriageSession.Start("PV-SIM001"), new PatientInput.Joined(), Now).Session;
            for (var turn = 0; turn < MostTurns && !CooperativePatient.IsAtEnd(session); turn++)
            {
                var said = patient.Says(session);
                var next = dialog.Advance(session, new PatientInput.Said(said), Now).Session;
                questions++;
                repeated += next.Pending == session.Pending && !said.EndsWith('?') ? 1 : 0;
                session = next;
            }

            guided += CooperativePatient.IsAtEnd(session) ? 1 : 0;
        }

        return new PatientRun(patients, guided, questions, repeated);
    }
}
