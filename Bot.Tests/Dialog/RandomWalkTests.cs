using System.Collections.Immutable;
using Bot.Channels.Terminal;
using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Replies;

namespace Bot.Tests.Dialog;

/// <summary>Seeded walks through the dialog: what a patient, a broken client or a cat on the keyboard may send.</summary>
public sealed class RandomWalkTests
{
    private const int Steps = 60;

    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<string> Sayings =
    [
        "yes", "no", "none", "not sure", "skip", "back", "help", "start over", "stop", "my low back hurts", "it's my right knee, 3 months", "7", "8/10", "since March",
        "PT for 8 weeks did nothing", "actually it's the other knee", "what is an epidural?", "why do you ask that", "thanks", "🙂", "asdf qwer", "   ", "I take Eliquis",
        "no numbness, no fever", "can I talk to someone", "the second one", "both", "Maria Lopez", "555 010 2030", "Monday mornings", "book a visit", "goes down my leg to the foot",
        "I can't pee since yesterday and I'm numb between my legs", "I have been checked", "I'm 15", "how long does it last", "idk maybe", "burning", "4 or 5 years on and off",
    ];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_walk_never_throws_always_replies_and_survives_the_store(int seed)
    {
        var random = new Random(seed);
        var session = TriageSession.Start("PV-WALK01");
        for (var step = 0; step < Steps; step++)
        {
            var input = Next(random, session);
            var turn = Dialog.Advance(session, input, Now);

            Assert.True(input is PatientInput.Joined || turn.Replies.Length > 0, $"seed {seed} step {step}: silence after {input}");
            Assert.All(turn.Replies, reply => Assert.False(string.IsNullOrWhiteSpace(ChatLines.Plain(reply))));
            Assert.Equal(session.Turn + 1, turn.Session.Turn);
            var stored = SessionJson.Read(SessionJson.Write(turn.Session));
            Assert.Equal(SessionJson.Write(turn.Session), SessionJson.Write(stored!));
            Assert.Equal(ChatLines.Of(turn).AsEnumerable(), ChatLines.Of(Dialog.Advance(session, input, Now)).AsEnumerable());
            session = stored!;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_danger_sign_acts_in_the_same_turn_wherever_the_walk_stands(int seed)
    {
        var random = new Random(seed);
        var session = TriageSession.Start("PV-WALK02");
        for (var step = 0; step < random.Next(1, 25); step++)
        {
            session = Dialog.Advance(session, Next(random, session), Now).Session;
        }

        var turn = Dialog.Advance(session, new PatientInput.Said("since this morning I can't pee and I am numb between my legs, my back hurts"), Now);

        var cleared = session.Cleared.Contains("RF-01");
        Assert.True(cleared || turn.Session.Stage is TriageStage.Emergency or TriageStage.Crisis, $"seed {seed}: {session.Stage} -> {turn.Session.Stage}");
        Assert.True(cleared || turn.Replies.Any(r => r is Reply.Show { Card: AdviceView }), $"seed {seed}: no advice shown");
    }

    private static PatientInput Next(Random random, TriageSession session) => random.Next(10) switch
    {
        0 => new PatientInput.Joined(),
        1 => new PatientInput.Unsupported("image/png"),
        2 or 3 or 4 => Submit(random, session),
        _ => new PatientInput.Said(Sayings[random.Next(Sayings.Length)]),
    };

    private static PatientInput.Submitted Submit(Random random, TriageSession session)
    {
        var actions = new[] { "submit", "skip", "unsure", "none", "me", "right", "fix:duration", "fix:location", "visit", "checked", "nonsense" };
        var fields = new Dictionary<string, string>
        {
            ["choice"] = new[] { "me", "lower-back", "knee,hip", "none", "fever", "gt1y", "right", "visit", "bogus", "" }[random.Next(10)],
            ["average"] = random.Next(-2, 13).ToString(),
            ["therapy"] = "some",
            ["visit-name"] = "Maria Lopez",
            ["visit-contact"] = random.Next(2) == 0 ? "maria@example.org" : "nope",
            ["visit-times"] = "mornings",
        };
        var turn = random.Next(4) == 0 ? random.Next(session.Turn + 3) : session.PendingSince;
        return new PatientInput.Submitted(session.Pending ?? "none", turn, actions[random.Next(actions.Length)], fields.ToImmutableSortedDictionary());
    }
}
