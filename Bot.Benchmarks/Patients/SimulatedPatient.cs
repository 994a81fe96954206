using System.Collections.Immutable;
using System.Globalization;
using Bot.Benchmarks.Walks;
using Bot.Dialogs;

namespace Bot.Benchmarks.Patients;

/// <summary>How somebody writes.</summary>
public enum PatientStyle
{
    /// <summary>Answers as asked.</summary>
    Cooperative,

    /// <summary>One or two words.</summary>
    Terse,

    /// <summary>Wraps each answer in talk.</summary>
    Chatty,

    /// <summary>Says one thing and then the other.</summary>
    Contradictory,

    /// <summary>Asks back and worries.</summary>
    Anxious,

    /// <summary>Mistypes.</summary>
    TypoProne,
}

/// <summary>A made-up patient: a complaint, answers, and a way to write. The same seed is the same patient.</summary>
public sealed class SimulatedPatient(PatientStyle style, int seed)
{
    private static readonly ImmutableArray<string> Complaints =
        ["my low back hurts", "my right knee hurts", "my neck hurts", "my left shoulder aches", "my hip is sore", "I have pain in both feet", "my lower back hurts and it goes down my leg", "my head hurts"];

    private static readonly ImmutableArray<string> Times = ["3 weeks", "2 months", "5 months", "a year", "10 years", "since last summer"];
    private static readonly ImmutableArray<string> Chat = ["you know, ", "well, as I told my neighbor, ", "it is a long story but ", "thank you for asking, "];
    private static readonly ImmutableArray<string> Worries = ["is this serious?", "will it get worse?", "should I worry?"];

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _asked = [];

    /// <summary>The next message.</summary>
    public string Says(TriageSession session)
    {
        var plain = Plain(session);
        var first = _asked.Add(session.Pending ?? "");
        return style switch
        {
            PatientStyle.Chatty when session.Pending is not "consent" => Pick(Chat) + plain,
            PatientStyle.Contradictory when session.Pending == "severity" => $"{plain}. It began {Pick(Times)} ago",
            PatientStyle.Anxious when first && session.Pending is "duration" or "cautions" => Pick(Worries),
            PatientStyle.TypoProne when session.Pending is not "consent" => Mistyped(plain),
            _ => plain,
        };
    }

    private string Plain(TriageSession session) => session.Pending switch
    {
        "story" => style == PatientStyle.Terse ? Pick(Complaints).Replace("my ", "", StringComparison.Ordinal) : Pick(Complaints),
        "duration" => Pick(Times),
        "severity" => _random.Next(2, 9).ToString(CultureInfo.InvariantCulture),
        "treatments" => _random.Next(3) == 0 ? "nothing yet" : "physical therapy for 8 weeks, some help",
        "cautions" => _random.Next(4) == 0 ? "diabetes" : "none",
        { } id when id.StartsWith("safety:", StringComparison.Ordinal) => style == PatientStyle.Terse ? "none" : "none of these",
        "clash" => "the second one",
        _ => new CooperativePatient().Says(session),
    };

    private string Pick(ImmutableArray<string> from) => from[_random.Next(from.Length)];

    // Two neighboring letters change places in one longer word.
    private string Mistyped(string text)
    {
        var words = text.Split(' ');
        var longer = Enumerable.Range(0, words.Length).Where(i => words[i].Length > 5 && words[i].All(char.IsLetter)).ToList();
        if (longer.Count == 0)
        {
            return text;
        }

        var at = longer[_random.Next(longer.Count)];
        var letter = _random.Next(1, words[at].Length - 2);
        var letters = words[at].ToCharArray();
        (letters[letter], letters[letter + 1]) = (letters[letter + 1], letters[letter]);
        words[at] = new string(letters);
        return string.Join(' ', words);
    }
}
