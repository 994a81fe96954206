using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace Bot.Benchmarks.Understand;

/// <summary>What the plain recognizers alone would get of the same messages: the first duration, and the first number up to ten as severity.</summary>
internal static class PlainRecognizers
{
    private const double SecondsOfDay = 86400;

    /// <summary>Prints precision and recall of both.</summary>
    public static void Run(string file)
    {
        var (duration, severity) = (new Tally(), new Tally());
        foreach (var row in Rows.Read(file))
        {
            var text = row.Text("text")!;
            var (min, max) = (row.Number("duration_days_min"), row.Number("duration_days_max"));
            var days = Days(text);
            duration.AddValue(min is not null, days is not null, min is not null && days >= min * 0.9 && days <= max * 1.1);
            var score = Score(text);
            severity.AddValue(row.Text("severity_band") is not null, score is not null, score == row.Number("severity_nrs_max"));
        }

        Console.WriteLine($"  plain recognizers, duration  {duration}");
        Console.WriteLine($"  plain recognizers, severity  {severity}");
        Console.WriteLine("  plain recognizers, location, side, treatments, effects: they read none");
    }

    /// <summary>Prints what they make of yes and no.</summary>
    public static void RunAnswers(string folder)
    {
        var acts = Rows.Read(folder, "clinc-dialogue-acts/utterances.jsonl").Where(r => r.Text("label") is "yes" or "no").ToList();
        Console.WriteLine($"  plain recognizers, yes and no: {acts.Count(r => YesNo(r.Text("text")!) == (r.Text("label") == "yes"))} of {acts.Count}");
        var answers = Rows.Read(folder, "redflag-answers/answers.jsonl").SelectMany(r => r.Items("labels").Select(l => (Said: YesNo(r.Text("answer")!), Status: l.Text("status")!))).ToList();
        var right = answers.Count(a => a.Status == (a.Said switch { true => "present", false => "absent", _ => "unsure" }));
        Console.WriteLine($"  plain recognizers, red-flag answers: {right} of {answers.Count}, present read as absent: {answers.Count(a => a is { Said: false, Status: not "absent" })}");
    }

    private static bool? YesNo(string text) => ChoiceRecognizer.RecognizeBoolean(text, Culture.English) is [var first, ..] ? first.Resolution["value"] as bool? : null;

    private static double? Days(string text)
    {
        foreach (var result in DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: Asked.Now.DateTime))
        {
            if (result.TypeName.EndsWith("duration", StringComparison.Ordinal) && result.Resolution.TryGetValue("values", out var values)
                && values is IEnumerable<Dictionary<string, string>> all && all.FirstOrDefault()?.GetValueOrDefault("value") is { } seconds)
            {
                return double.Parse(seconds, CultureInfo.InvariantCulture) / SecondsOfDay;
            }
        }

        return null;
    }

    private static double? Score(string text)
    {
        foreach (var result in NumberRecognizer.RecognizeNumber(text, Culture.English))
        {
            if (result.Resolution.TryGetValue("value", out var value) && double.TryParse(value as string, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 10)
            {
                return number;
            }
        }

        return null;
    }
}
