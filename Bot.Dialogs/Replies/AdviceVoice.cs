using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;

namespace Bot.Dialogs.Replies;

/// <summary>Emergency, crisis and same-day cards: one thing to do, said first.</summary>
internal sealed class AdviceVoice(Phrases phrases, Catalogue catalogue)
{
    /// <summary>The advice of a level.</summary>
    /// <param name="code">EMERGENCY, CRISIS or SAME_DAY.</param>
    /// <param name="said">Lines of the red flags that were found, most urgent first.</param>
    /// <param name="question">What the patient can answer.</param>
    /// <param name="turn">Turn it is shown in.</param>
    public Reply Show(string code, IEnumerable<string> said, Question question, int turn)
    {
        var advice = catalogue.Advice(code);
        var clinic = phrases.Clinic;
        ImmutableArray<string> lines = [.. said.Append(phrases.LabelOrNull("means-patient")).OfType<string>().Append(advice.Lead).Concat(advice.Lines).Select(clinic.FillIn).Distinct(StringComparer.Ordinal), .. AskedInCrisis(code, question)];
        ImmutableArray<ActionView> actions = [.. question.Choices.Select(c => new ActionView(c.Code, c.Label))];
        var title = clinic.FillIn(advice.Title);
        var (label, number) = Call(code);
        return new Reply.Show(new AdviceView(
            Card(code), turn, PlainText.Of([title, .. lines, label, PlainText.Of(actions)]), title, lines, label, number, actions));
    }

    private static string Card(string code) => code switch { "CRISIS" => "crisis", "SAME_DAY" => "same-day", _ => "emergency" };

    private static IEnumerable<string> AskedInCrisis(string code, Question question) => code == "EMERGENCY" ? [] : [question.Ask];

    private (string Label, string Number) Call(string code) => code switch
    {
        "CRISIS" => (phrases.Label("call-crisis"), phrases.Clinic.CrisisLine),
        "SAME_DAY" => (phrases.Label("call-clinic"), phrases.Clinic.Phone),
        _ => (phrases.Label("call"), phrases.Clinic.EmergencyNumber),
    };
}
