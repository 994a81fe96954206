using Bot.Benchmarks.Patients;
using Bot.Dialogs;
using Bot.Dialogs.Content;

namespace Bot.Tests.Dialog;

/// <summary>A short version of the command <c>patients</c>, for the ways to write that reach the bar; the command shows all.</summary>
public sealed class SimulatedPatientTests
{
    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());

    [Theory]
    [InlineData(PatientStyle.Cooperative)]
    [InlineData(PatientStyle.Terse)]
    [InlineData(PatientStyle.Contradictory)]
    [InlineData(PatientStyle.Anxious)]
    [InlineData(PatientStyle.TypoProne)]
    public void Patients_of_these_ways_to_write_reach_advice_and_are_seldom_asked_twice(PatientStyle style)
    {
        var run = PatientRun.Of(Dialog, style, patients: 60);

        Assert.True(run.Guided >= 0.98 * run.Patients, run.ToString());
        Assert.True(run.Repeated <= 0.03 * run.Questions, run.ToString());
    }
}
