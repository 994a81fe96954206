using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Replies;
using Bot.Rendering;

namespace Bot.Tests.Cards;

public sealed partial class CardTests
{
    // Teams' smallest documented limit for a card.
    private const int MostBytes = 28 * 1024;

    public static TheoryData<string> Names => SampleCardTests.Names;

    public static TheoryData<string> Files => [.. CardTemplates.BuiltIn().Names.Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_keeps_to_what_Web_Chat_and_Teams_show_and_names_every_input_and_picture(string name) =>
        Assert.Empty(CardChecker.Faults(SampleCardTests.Card(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_submit_says_which_card_which_turn_and_what_was_pressed(string name)
    {
        var view = SampleCardTests.Views[name];
        var id = view is QuestionView question ? question.Id : view.Card;
        foreach (var data in CardChecker.OfType(SampleCardTests.Card(name), "Action.Submit").Select(action => action.GetProperty("data")))
        {
            Assert.Equal(id, data.GetProperty("card").GetString());
            Assert.Equal(view.Turn, data.GetProperty("turn").GetInt32());
            Assert.NotEmpty(data.GetProperty("action").GetString()!);
            Assert.Equal(["card", "turn", "action"], data.EnumerateObject().Select(member => member.Name).Where(member => member != "choice"));
        }
    }

    [Fact]
    public void Every_choice_action_and_fix_of_a_view_can_be_pressed()
    {
        Assert.Equal(["less than 6 weeks", "6 weeks to 3 months", "3 to 6 months", "6 months to 1 year", "over 1 year"], Choices("choices.one"));
        Assert.Equal(["submit", "submit", "submit", "submit", "submit", "unsure", "skip"], Actions("choices.one"));
        Assert.Equal(["submit", "none", "unsure"], Actions("choices.many-with-note-and-selection"));
        Assert.Equal(["submit", "none", "unsure"], Actions("safety-check"));
        Assert.Equal(["fix:location", "fix:duration", "fix:severity", "fix:treatment", "fix:caution", "yes"], Actions("review"));
        Assert.Equal(["visit", "questions", "stop"], Actions("guidance.soon"));
        Assert.Equal(["checked", "restart"], Actions("emergency"));
    }

    [Fact]
    public void Only_a_submit_is_held_back_by_what_is_not_filled_in()
    {
        var inputs = CardChecker.OfType(SampleCardTests.Card("severity"), "Action.Submit")
            .ToDictionary(action => action.GetProperty("data").GetProperty("action").GetString()!, action => action.GetProperty("associatedInputs").GetString());
        Assert.Equal(new Dictionary<string, string?> { ["submit"] = "auto", ["skip"] = "none" }, inputs);
    }

    [Fact]
    public void Selected_choices_and_earlier_answers_are_filled_in()
    {
        Assert.Equal("CA-BLOOD,CA-DIAB", Assert.Single(CardChecker.OfType(SampleCardTests.Card("choices.many-with-note-and-selection"), "Input.")).GetProperty("value").GetString());
        Assert.Equal(["5", "6", "7"], CardChecker.OfType(SampleCardTests.Card("severity.filled"), "Input.").Select(input => input.GetProperty("value").GetString()!));
    }

    [Theory]
    [InlineData("emergency", "tel:911", "attention")]
    [InlineData("crisis", "tel:988", "accent")]
    [InlineData("same-day", "tel:5550100", "warning")]
    public void Urgent_advice_begins_with_a_banner_that_holds_the_call(string name, string call, string style)
    {
        var banner = SampleCardTests.Card(name).GetProperty("body")[0];
        Assert.Equal(style, banner.GetProperty("style").GetString());
        Assert.Equal(call, Assert.Single(CardChecker.OfType(banner, "Action.OpenUrl")).GetProperty("url").GetString());
    }

    [Fact]
    public void Advice_without_a_number_has_no_call_button() =>
        Assert.Empty(CardChecker.OfType(SampleCardTests.Card("same-day.without-number"), "Action.OpenUrl"));

    [Theory]
    [InlineData("emergency", "attention")]
    [InlineData("crisis", "attention")]
    [InlineData("same-day", "warning")]
    [InlineData("soon", "warning")]
    [InlineData("routine-specialist", "accent")]
    [InlineData("conservative-first", "good")]
    [InlineData("out-of-scope", "emphasis")]
    [InlineData("info-only", "emphasis")]
    public void The_level_colors_the_banner(string level, string style) =>
        Assert.Equal(style, SampleCardTests.Card($"guidance.{level}").GetProperty("body")[0].GetProperty("style").GetString());

    [Fact]
    public void Words_of_the_patient_are_never_read_as_formatting()
    {
        foreach (var (name, words) in new[] { ("review", "[now](https://example.org)"), ("guidance.soon", "*sciatica*"), ("visit-confirmation", "*Ann*") })
        {
            var card = SampleCardTests.Card(name);
            Assert.Contains(CardChecker.OfType(card, "TextRun"), run => run.GetProperty("text").GetString()!.Contains(words));
            Assert.DoesNotContain(CardChecker.OfType(card, "TextBlock"), block => block.GetProperty("text").GetString()!.Contains(words));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_has_a_plain_text_twin_and_fits_the_smallest_limit(string name)
    {
        Assert.Equal(SampleCardTests.Views[name].PlainText, SampleCardTests.Card(name).GetProperty("fallbackText").GetString());
        Assert.InRange(Encoding.UTF8.GetByteCount(SampleCardTests.Card(name).GetRawText()), 1, MostBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_the_template_is_left_on_a_card(string name) =>
        Assert.Equal(name is "review" or "visit-request.filled" ? "the patient typed ${}" : "", SampleCardTests.Card(name).GetRawText().Contains("${") ? "the patient typed ${}" : "");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_template_holds_layout_only(string file)
    {
        var words = CardChecker.All(Template(file))
            .SelectMany(json => json.EnumerateObject())
            .Where(member => member.Name is "text" or "title" or "label" or "altText" or "tooltip" or "placeholder" or "errorMessage" or "fallbackText" or "speak")
            .Select(member => Expressions().Replace(member.Value.GetString()!, ""))
            .Where(rest => rest.Any(char.IsLetter));
        Assert.Empty(words);
    }

    private static IEnumerable<string> Actions(string name) =>
        CardChecker.OfType(SampleCardTests.Card(name), "Action.Submit").Select(action => action.GetProperty("data").GetProperty("action").GetString()!);

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Expressions();

    private static IEnumerable<string> Choices(string name) => CardChecker.OfType(SampleCardTests.Card(name), "Action.Submit")
        .Select(action => action.GetProperty("data")).Where(data => data.TryGetProperty("choice", out _)).Select(data => data.GetProperty("choice").GetString()!);

    private static JsonElement Template(string name)
    {
        using var resource = typeof(CardTemplates).Assembly.GetManifestResourceStream($"Cards/{name}.json")!;
        return JsonDocument.Parse(resource).RootElement;
    }
}
