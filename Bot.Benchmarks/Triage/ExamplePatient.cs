using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Replies;

namespace Bot.Benchmarks.Triage;

/// <summary>Answers what is still asked from the slots of a worked example, in words, and knows nothing else.</summary>
internal sealed partial class ExamplePatient(WorkedExample example)
{
    private const string Unsure = "not sure";

    private static readonly ImmutableDictionary<string, string> Said = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["leg_below_knee"] = "below the knee",
        ["leg_above_knee"] = "to the thigh",
        ["both_legs"] = "both legs",
        ["chest_band"] = "around the ribs",
        ["arm"] = "down an arm",
        ["none"] = "no",
        ["low_back"] = "low back",
        ["upper_back"] = "upper back",
        ["pelvis_groin"] = "groin",
        ["widespread"] = "all over",
        ["phantom"] = "a missing limb",
        ["PT"] = "physical therapy",
        ["NSAID"] = "ibuprofen",
        ["ESI"] = "steroid epidural",
        ["MBB"] = "medial branch block",
        ["topical"] = "creams",
        ["relaxant"] = "muscle relaxant",
        ["manual"] = "chiropractor",
        ["CBT"] = "counseling",
        ["tricyclic"] = "amitriptyline",
        ["preventives"] = "migraine preventives",
        ["medicines"] = "prescription pills",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The answer to a question.</summary>
    public string Answer(QuestionView question) => question.Id switch
    {
        "consent" => example.Slot("reporter") == "family" ? "I'm asking for an adult" : "yes, me",
        "story" or "where" or "where-back" => Values("location") ?? Values("locations") ?? Unsure,
        "main" => Values("main_location") ?? Values("location") ?? Unsure,
        "where-leg" => example.Slot("radiation") switch { "none" => "only in the leg", "leg_below_knee" => "from the back, to below the knee", "both_legs" => "both legs", _ => Unsure },
        "where-arm" => example.Slot("radiation") == "arm" ? "it starts in my neck" : Unsure,
        "spread-low" or "spread-neck" or "spread-mid" => Values("radiation") ?? Unsure,
        "duration" => Weeks() is { } weeks ? string.Create(CultureInfo.InvariantCulture, $"about {weeks:0.#} weeks") : Unsure,
        "severity" => example.Slot("severity") ?? Unsure,
        "quality" => Values("quality") ?? (example.Slot("nerve_like") == "true" ? "burning" : Unsure),
        "worse" => Values("worse_with") ?? "nothing much",
        "treatments" => example.Slot("prior") is { } prior ? string.Join(". ", prior.Split(',', StringSplitOptions.TrimEntries).Select(Tried)) : "nothing yet",
        "therapy-weeks" => example.Slot("conservative_ok") == "true" ? "more than 6 weeks" : Unsure,
        "cautions" => Cautions(question),
        "review" => "yes, that's right",
        ['f', 'l', 'a', 'g', ':', .. var flag] => Has(flag) ? "yes" : "no",
        ['s', 'a', 'f', 'e', 't', 'y', ':', ..] => "none of these",
        _ => Unsure,
    };

    private double? Weeks() => Number().Match(example.Slot("duration_weeks") ?? "") is { Success: true } found ? double.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    private bool Has(string flag) => example.Level is "EMERGENCY" or "CRISIS" or "SAME_DAY" or "SOON" && (example.Slot("flags") ?? "").Contains(flag, StringComparison.Ordinal);

    private string Cautions(QuestionView question)
    {
        var labels = question.Choices.Where(c => (example.Slot("cautions") ?? "").Contains(c.Code, StringComparison.Ordinal)).Select(c => c.Label).ToList();
        return labels.Count == 0 ? "none of these" : string.Join(" and ", labels);
    }

    private string? Values(string slot) => example.Slot(slot) is { } values ? string.Join(" and ", Bracket().Replace(values, "").Split(',', StringSplitOptions.TrimEntries).Select(Word)) : null;

    private static string Tried(string prior)
    {
        var words = prior.Split(' ');
        var effect = words.Contains("none") ? "no help" : words.Contains("intolerant") ? "could not take it" : words.Contains("good") ? "good help" : prior.Contains("temp", StringComparison.Ordinal) ? "helped, then wore off" : "some help";
        var weeks = Number().Match(prior) is { Success: true } found && prior.Contains(found.Value + "w ", StringComparison.Ordinal) ? $" for {found.Value} weeks" : "";
        return $"{Word(words[0])}{weeks}, {effect}";
    }

    private static string Word(string code) => Said.GetValueOrDefault(code, code.Replace('_', ' '));

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket();
}
