using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs;

namespace Bot.Benchmarks.Walks;

/// <summary>What a patient, a broken client or a cat on the keyboard may send.</summary>
internal static class WalkInputs
{
    private static readonly ImmutableArray<string> Sayings =
    [
        "yes", "no", "none", "not sure", "skip", "back", "help", "start over", "stop", "repeat", "what's left", "why", "my low back hurts", "it's my right knee, 3 months", "7", "8/10", "since March",
        "PT for 8 weeks did nothing", "actually it's the other knee", "actually 3 weeks", "what is an epidural?", "thanks", "hello", "🙂", "asdf qwer", "   ", "I take Eliquis", "no numbness, no fever",
        "can I talk to someone", "this is useless", "the second one", "Maria Lopez", "555 010 2030", "Monday mornings", "book a visit", "goes down my leg to the foot", "what do you know about me",
        "forget me", "don't save this", "show my summary", "change my answer about blood thinners", "change my answer about how bad it is", "idk maybe", "burning", "my doctor sent me", "for my mom", "yes, that's right",
    ];

    private static readonly ImmutableArray<string> Actions = ["submit", "skip", "unsure", "none", "me", "right", "fix:duration", "fix:location", "fix:caution", "visit", "yes", "no", "nonsense"];

    public static PatientInput Next(Random random, TriageSession session) => random.Next(10) switch
    {
        0 => new PatientInput.Unsupported("image/png"),
        1 or 2 => Submit(random, session),
        3 or 4 or 5 => new PatientInput.Said(new CooperativePatient().Says(session)),
        _ => new PatientInput.Said(Sayings[random.Next(Sayings.Length)]),
    };

    private static PatientInput.Submitted Submit(Random random, TriageSession session)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["choice"] = new[] { "me", "lower-back", "knee,hip", "gt1y", "right", "visit", "bogus", "" }[random.Next(8)],
            ["average"] = random.Next(-2, 13).ToString(CultureInfo.InvariantCulture),
            ["therapy"] = "some",
            ["visit-name"] = "Maria Lopez",
            ["visit-contact"] = random.Next(2) == 0 ? "maria@example.org" : "nope",
            ["visit-times"] = "mornings",
        };
        var turn = random.Next(4) == 0 ? random.Next(session.Turn + 3) : session.PendingSince;
        return new PatientInput.Submitted(session.Pending ?? "none", turn, Actions[random.Next(Actions.Length)], fields.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
