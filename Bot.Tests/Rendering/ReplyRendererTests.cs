using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Rendering;
using Bot.Tests.Cards;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Rendering;

public sealed class ReplyRendererTests
{
    private static readonly ReplyRenderer Renderer = new(CardTemplates.BuiltIn());

    public static TheoryData<string> Samples => SampleCardTests.Names;

    [Fact]
    public void Replies_keep_their_order_and_sentences_are_sent_as_they_are()
    {
        var activities = Renderer.Render([new Reply.Say("You said *no*."), Ask(Few), new Reply.Show(SampleCardTests.Views["emergency"])], ChannelProfile.Web);
        Assert.Equal(["You said *no*.", "Is it worse at night?", null], activities.Select(activity => activity.Text));
        Assert.All(activities, activity => Assert.Equal(ActivityTypes.Message, activity.Type));
        Assert.Equal(("plain", "acceptingInput"), (activities[0].TextFormat, activities[0].InputHint));
        Assert.Single(activities[2].Attachments!);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    [InlineData("msteams")]
    public void A_few_choices_are_buttons_below_the_question_that_send_their_words(string channel)
    {
        var activity = Render(Ask(Few), ChannelProfile.Of(channel));
        Assert.Equal("Is it worse at night?", activity.Text);
        Assert.Equal(("plain", "expectingInput"), (activity.TextFormat, activity.InputHint));
        Assert.Equal(["Yes", "No", "Not sure"], activity.SuggestedActions!.Actions!.Select(action => action.Value));
        Assert.All(activity.SuggestedActions!.Actions!, action => Assert.Equal((ActionTypes.ImBack, action.Value), (action.Type, action.Title)));
        Assert.True(activity.Attachments is null or { Count: 0 });
    }

    [Fact]
    public void Teams_shows_four_choices_on_a_card_because_it_drops_the_fourth_button()
    {
        var four = Ask(Few with { Actions = [.. Few.Actions, new ActionView("skip", "Skip")] });
        Assert.NotNull(Render(four, ChannelProfile.Web).SuggestedActions);
        Assert.Null(Render(four, ChannelProfile.Teams).SuggestedActions);
        Assert.Equal(["Yes", "No", "Not sure", "Skip"], CardChecker.OfType(Card(Render(four, ChannelProfile.Teams)), "Action.Submit").Select(action => action.GetProperty("title").GetString()));
    }

    [Fact]
    public void Many_choices_or_a_form_are_a_card()
    {
        Assert.Equal(7, CardChecker.OfType(Card(Render(Ask("choices.one"), ChannelProfile.Web)), "Action.Submit").Count());
        Assert.Single(CardChecker.OfType(Card(Render(Ask("choices.many"), ChannelProfile.Web)), "Input.ChoiceSet"));
        Assert.Equal("expectingInput", Render(Ask("severity"), ChannelProfile.Teams).InputHint);
    }

    [Fact]
    public void A_question_of_text_alone_has_no_card_and_its_note_stands_first()
    {
        var open = Few with { Card = "none", Choices = [], Actions = [new ActionView("submit", "Send"), new ActionView("skip", "Skip")], Note = "Thank you." };
        var activity = Render(Ask(open), ChannelProfile.Web);
        Assert.Equal("Thank you.\n\nIs it worse at night?", activity.Text);
        Assert.Equal("Skip", Assert.Single(activity.SuggestedActions!.Actions!).Title);
        Assert.Null(Render(Ask(open with { Actions = [] }), ChannelProfile.Web).SuggestedActions);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_card_carries_its_plain_text_and_a_channel_without_cards_gets_only_that(string name)
    {
        var view = SampleCardTests.Views[name];
        var onWeb = Render(new Reply.Show(view), ChannelProfile.Web);
        Assert.Equal((view.PlainText, "application/vnd.microsoft.card.adaptive"), (onWeb.Summary, Assert.Single(onWeb.Attachments!).ContentType));
        var onSms = Render(new Reply.Show(view), ChannelProfile.Of("sms"));
        Assert.Equal((view.PlainText, "plain"), (onSms.Text, onSms.TextFormat));
        Assert.True(onSms.Attachments is null or { Count: 0 });
        Assert.Null(onSms.SuggestedActions);
    }

    [Fact]
    public void A_question_without_cards_is_its_numbered_text()
    {
        var activity = Render(Ask(Few), ChannelProfile.Of(null));
        Assert.Equal(Few.PlainText, activity.Text);
        Assert.Null(activity.SuggestedActions);
    }

    [Fact]
    public void A_picture_is_shown_on_our_page_and_where_the_site_is_known()
    {
        var site = new Uri("https://pain.example/bot/");
        foreach (var reply in new Reply[] { Ask(Sample<QuestionView>("location") with { Picture = "pictures/a.svg" }), new Reply.Show(Sample<InterventionView>("intervention") with { Picture = "pictures/a.svg" }) })
        {
            Assert.Equal("pictures/a.svg", Picture(Render(reply, ChannelProfile.Of("webchat"))));
            Assert.Equal("https://pain.example/bot/pictures/a.svg", Picture(Render(reply, ChannelProfile.Of("emulator", site))));
            Assert.Null(Picture(Render(reply, ChannelProfile.Of("emulator"))));
            Assert.Null(Picture(Render(reply, ChannelProfile.Of("msteams", site))));
        }
    }

    [Theory]
    [InlineData("+1 (555) 010-0100", "tel:+15550100100")]
    [InlineData("911", "tel:911")]
    public void A_phone_number_becomes_a_link_that_dials(string number, string link)
    {
        var activity = Render(new Reply.Show(Sample<AdviceView>("same-day") with { CallNumber = number }), ChannelProfile.Web);
        Assert.Equal(link, Assert.Single(CardChecker.OfType(Card(activity), "Action.OpenUrl")).GetProperty("url").GetString());
    }

    private static QuestionView Few => new(
        "choices", 4, "Is it worse at night?\n1. Yes\n2. No", "night", "Is it worse at night?", null, Many: false,
        [new("yes", "Yes"), new("no", "No")], [], [new("submit", "Continue"), new("unsure", "Not sure")]);

    private static Reply.Ask Ask(QuestionView question) => new(question);

    private static Reply.Ask Ask(string name) => new(Sample<QuestionView>(name));

    private static T Sample<T>(string name)
        where T : CardView => (T)SampleCardTests.Views[name];

    private static Activity Render(Reply reply, ChannelProfile channel) => Assert.Single(Renderer.Render([reply], channel));

    private static JsonElement Card(Activity activity) =>
        JsonDocument.Parse(ActivityJson.Write(activity)).RootElement.GetProperty("attachments")[0].GetProperty("content");

    private static string? Picture(Activity activity) => CardChecker.OfType(Card(activity), "Image").Select(image => image.GetProperty("url").GetString()).SingleOrDefault();
}
