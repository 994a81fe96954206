using System.Collections.Immutable;
using Bot.Channels.Terminal;
using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Replies;

namespace Bot.Tests.Dialog;

/// <summary>What a danger sign does in a conversation (clinical/red-flags section 1).</summary>
public sealed class DangerTests
{
    private const string Chest = "my chest feels crushed and I'm sweating";

    private const string Doubtful = "when I wash down below it is like washing somebody else";

    private static readonly ClinicDetails Abroad = new("Clinic of the Lake", "555 0200", "112", "116 123") { SafetyLine = "0800 555 777" };
    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn(), Abroad);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_question_on_the_side_does_not_hide_a_sign() =>
        Assert.Equal(TriageStage.Emergency, After("hi", $"what is an epidural? oh and {Chest}").Session.Stage);

    [Theory]
    [InlineData("other")]
    [InlineData("visit-name")]
    [InlineData("visit-contact")]
    [InlineData("visit-times")]
    [InlineData("anything")]
    public void Every_field_of_every_card_is_screened(string field)
    {
        var session = After("hi", "my back hurts for 3 months").Session;
        var card = new PatientInput.Submitted(session.Pending!, session.PendingSince, "submit", Field(field, Chest));
        Assert.Equal(TriageStage.Emergency, Dialog.Advance(session, card, Now).Session.Stage);
    }

    [Fact]
    public void Even_an_old_card_is_screened()
    {
        var session = After("hi", "my back hurts for 3 months").Session;
        var card = new PatientInput.Submitted("tried", session.PendingSince - 1, "submit", Field("other", Chest));
        Assert.Equal(TriageStage.Emergency, Dialog.Advance(session, card, Now).Session.Stage);
    }

    [Fact]
    public void Codes_of_picked_choices_are_no_words()
    {
        var session = After("hi", "my back hurts for 3 months").Session;
        var card = new PatientInput.Submitted("safety", session.PendingSince - 1, "submit", Field("choice", "weak-leg,bladder"));
        Assert.DoesNotContain(Dialog.Advance(session, card, Now).Session.Evidence, e => e is { Slot: Slot.Sign, Code: "leg weakness" or "bladder change" });
    }

    [Fact]
    public void Both_ends_of_a_message_that_is_too_long_are_screened()
    {
        var session = After("hi").Session;
        Assert.Equal(TriageStage.Emergency, Dialog.Advance(session, new PatientInput.TooLong("I will tell it all", Chest), Now).Session.Stage);
        var calm = Dialog.Advance(session, new PatientInput.TooLong("I will tell it all", "and that was my garden"), Now);
        Assert.Equal(session.Stage, calm.Session.Stage);
        Assert.Contains("shorter parts", Words(calm));
    }

    [Fact]
    public void The_highest_level_wins_and_all_are_in_the_trace()
    {
        var turn = After("fever and back pain since Monday, and since today I can't pee and I'm numb between my legs");
        Assert.Equal(TriageStage.Emergency, turn.Session.Stage);
        Assert.Superset(new HashSet<string> { "RF-01", "RF-02" }, turn.Trace.RedFlags.Select(f => f.Id).ToHashSet());
    }

    [Theory]
    [InlineData("it's fine, really")]
    [InlineData("never mind, I was exaggerating")]
    [InlineData("my wife says it's nothing")]
    [InlineData("my mother has the same and she is fine")]
    [InlineData("actually it's better now")]
    public void A_level_never_drops_by_minimizing_words(string words)
    {
        var turn = After(Chest, words);
        Assert.Equal(TriageStage.Emergency, turn.Session.Stage);
        Assert.Contains(turn.Trace.RedFlags, f => f is { Id: "RF-09", Status: EvidenceStatus.Present });
    }

    [Fact]
    public void A_sign_in_doubt_is_asked_once_with_buttons_and_then_counts()
    {
        var asked = After(Doubtful);
        Assert.NotEqual(TriageStage.Emergency, asked.Session.Stage);
        Assert.Equal(["yes", "no"], Assert.IsType<Reply.Ask>(asked.Replies[^1]).Question.Choices.Select(c => c.Code));

        var unsure = After(Doubtful, "not sure");
        Assert.Equal(TriageStage.Emergency, unsure.Session.Stage);
        Assert.NotEqual(TriageStage.Emergency, After(Doubtful, "no").Session.Stage);
    }

    [Fact]
    public void After_emergency_advice_the_bot_repeats_it_with_the_number_of_the_region()
    {
        var turn = After(Chest, "what does an injection cost?");
        Assert.Equal(TriageStage.Emergency, turn.Session.Stage);
        Assert.Contains("112", Words(turn));
        Assert.DoesNotContain("911", Words(turn));
    }

    [Fact]
    public void Who_has_been_checked_goes_on() => Assert.NotEqual(TriageStage.Emergency, After(Chest, "I have been checked").Session.Stage);

    [Theory]
    [InlineData("I don't want to live any more")]
    [InlineData("I don't want to live any more, I have the pills lined up and tonight I take them all")]
    public void A_crisis_is_never_weaker_for_a_plan(string words)
    {
        var turn = After(words);
        Assert.Equal(TriageStage.Crisis, turn.Session.Stage);
        Assert.Contains("116 123", Words(turn));
        Assert.Contains("Would you like", Words(turn));
        Assert.DoesNotContain("988", Words(turn));
    }

    [Fact]
    public void In_a_crisis_what_was_told_of_the_pain_is_kept()
    {
        var turn = After("hi", "my left knee hurts for 3 months", "I want to die", "thanks");
        Assert.Equal(TriageStage.Crisis, turn.Session.Stage);
        Assert.True(turn.Session.Evidence.Has(Slot.Location, "knee"));
    }

    [Fact]
    public void Who_is_hurt_at_home_gets_the_line_of_the_region()
    {
        var words = Words(After("my husband hits me, he did this to me on purpose"));
        Assert.Contains("0800 555 777", words);
        Assert.DoesNotContain("{", words);
    }

    private static Turn After(params string[] words)
    {
        var turn = Dialog.Advance(TriageSession.Start("PV-DANGER"), new PatientInput.Said(words[0]), Now);
        return words.Skip(1).Aggregate(turn, (last, said) => Dialog.Advance(last.Session, new PatientInput.Said(said), Now));
    }

    private static string Words(Turn turn) => string.Join("\n", turn.Replies.Select(ChatLines.Plain));

    private static ImmutableSortedDictionary<string, string> Field(string name, string value) => ImmutableSortedDictionary<string, string>.Empty.Add(name, value);
}
