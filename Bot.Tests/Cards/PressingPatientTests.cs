using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;
using Bot.Rendering;
using Bot.Turns.Reading;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Cards;

/// <summary>Patients who press what the cards and buttons of the real dialog offer, and type now and then.</summary>
public sealed class PressingPatientTests
{
    private const int Turns = 40;

    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());
    private static readonly ReplyRenderer Renderer = new(CardTemplates.BuiltIn());
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Sayings =
    [
        "my low back hurts since March, 6/10", "both knees ache", "what is an epidural?", "sciatica to the left calf, PT did not help", "book a visit",
        "I can't pee since yesterday and I'm numb between my legs", "I want to kill myself", "I have a fever since my back injection last week",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_card_and_text_they_meet_is_sound(int seed)
    {
        foreach (var (replies, shown) in Walk(seed))
        {
            Assert.All(Renderer.Render(replies, ChannelProfile.Plain), plain => Assert.False(string.IsNullOrWhiteSpace(plain.Text)));
            Assert.All(Cards(shown), card => Assert.Empty(CardChecker.Faults(card)));
        }
    }

    [Fact]
    public void Together_they_meet_every_template_that_pressing_leads_to()
    {
        var met = Enumerable.Range(1, 25).SelectMany(Walk).SelectMany(turn => turn.Replies).Select(Template).OfType<string>().ToHashSet();
        Assert.Empty(new[] { "consent", "choices", "location", "safety-check", "severity", "treatments", "review", "guidance", "intervention", "emergency", "same-day" }.Except(met));
    }

    private static IEnumerable<(IReadOnlyList<Reply> Replies, IReadOnlyList<Activity> Shown)> Walk(int seed)
    {
        var random = new Random(seed);
        var channel = seed % 2 == 0 ? ChannelProfile.Web : ChannelProfile.Teams;
        var session = TriageSession.Start("PV-PRESS1");
        PatientInput input = new PatientInput.Joined();
        for (var number = 0; number < Turns; number++)
        {
            var turn = Dialog.Advance(session, input, Now);
            var shown = Renderer.Render(turn.Replies, channel);
            yield return (turn.Replies, shown);
            session = turn.Session;
            input = Press(random, shown, session.Turn);
        }
    }

    private static string? Template(Reply reply) => reply switch
    {
        Reply.Ask ask => ask.Question.Card,
        Reply.Show show => show.Card.Card,
        _ => null,
    };

    private static PatientInput Press(Random random, IReadOnlyList<Activity> shown, int turn)
    {
        var submits = Cards(shown).SelectMany(card => CardChecker.OfType(card, "Action.Submit").Select(action => (Card: card, Data: action.GetProperty("data")))).ToList();
        var buttons = shown.SelectMany(activity => activity.SuggestedActions?.Actions ?? []).Select(button => (string)button.Value!).ToList();
        if (submits.Count > 0 && random.Next(12) > 0)
        {
            var (card, data) = submits[random.Next(submits.Count)];
            var submitted = CardSubmit.Of(Filled(random, card, data));
            Assert.Equal(turn, submitted!.Turn);
            return submitted;
        }

        return new PatientInput.Said(buttons.Count > 0 ? buttons[random.Next(buttons.Count)] : Sayings[random.Next(Sayings.Length)]);
    }

    private static JsonElement Filled(Random random, JsonElement card, JsonElement data)
    {
        var value = JsonObject.Create(data)!;
        foreach (var input in CardChecker.OfType(card, "Input."))
        {
            var choices = input.TryGetProperty("choices", out var all) ? all.EnumerateArray().Select(choice => choice.GetProperty("value").GetString()!).ToArray() : ["Ann Lee", "555 010 2030", "Monday mornings"];
            value[input.GetProperty("id").GetString()!] = choices[random.Next(choices.Length)];
        }

        return JsonSerializer.SerializeToElement(value);
    }

    private static IEnumerable<JsonElement> Cards(IEnumerable<Activity> shown) => shown
        .Select(activity => JsonDocument.Parse(ActivityJson.Write(activity)).RootElement)
        .Where(activity => activity.TryGetProperty("attachments", out _))
        .SelectMany(activity => activity.GetProperty("attachments").EnumerateArray())
        .Select(attachment => attachment.GetProperty("content"));
}
