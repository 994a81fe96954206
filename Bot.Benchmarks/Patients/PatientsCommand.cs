using System.Globalization;
using Bot.Dialogs;
using Bot.Dialogs.Content;

namespace Bot.Benchmarks.Patients;

/// <summary>The command <c>patients</c>: made-up patients of several ways to write, how many get advice, and how often they are asked the same again.</summary>
internal static class PatientsCommand
{
    public static int Run(int patients)
    {
        var dialog = TriageDialog.Load(ContentSet.BuiltIn());
        foreach (var style in Enum.GetValues<PatientStyle>())
        {
            var run = PatientRun.Of(dialog, style, patients);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{style,-14} {run.Guided}/{run.Patients} advised within {PatientRun.MostTurns} turns, {100.0 * run.Repeated / run.Questions:0.0} % of {run.Questions} questions repeated"));
        }

        return 0;
    }
}
