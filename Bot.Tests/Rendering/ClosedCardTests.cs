using System.Text.Json;
using Bot.Rendering;

namespace Bot.Tests.Rendering;

public sealed class ClosedCardTests
{
    private static readonly JsonElement Form = JsonDocument.Parse("""
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"TextBlock","text":"Any of these?"},
          {"type":"Input.ChoiceSet","id":"choice","label":"Pick","isMultiSelect":true,"choices":[{"title":"Fever","value":"fever"},{"title":"Fall","value":"fall"},{"title":"Cancer","value":"cancer"}]},
          {"type":"Input.Text","id":"other","label":"Anything else"},
          {"type":"Container","items":[
            {"type":"ActionSet","actions":[{"type":"Action.Submit","title":"Send","data":{"card":"q","turn":3,"action":"submit"}}]},
            {"type":"ActionSet","actions":[{"type":"Action.Submit","title":"None of these","data":{"card":"q","turn":3,"action":"none"}}]},
            {"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"Call","url":"tel:911"}]}]}]}
        """).RootElement;

    [Fact]
    public void What_was_picked_and_typed_stands_there_and_what_was_not_is_gone()
    {
        var closed = Closed("""{"card":"q","turn":"3","action":"submit","choice":"fever,cancer","other":"a cold"}""");
        Assert.Equal(["Any of these?", "Pick", "✓ Fever", "✓ Cancer", "Anything else", "✓ a cold", "✓ Send"], Texts(closed));
        Assert.DoesNotContain("Action.Submit", closed.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Input.", closed.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pressed_button_is_marked() =>
        Assert.Equal(["Any of these?", "Pick", "Anything else", "✓ None of these"], Texts(Closed("""{"card":"q","turn":3,"action":"none"}""")));

    [Fact]
    public void Without_an_answer_that_counts_nothing_is_marked_and_links_stay()
    {
        var closed = Closed(null);
        Assert.Equal(["Any of these?", "Pick", "Anything else"], Texts(closed));
        Assert.Contains("tel:911", closed.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_knows_the_question_and_turn_it_asks()
    {
        Assert.True(ClosedCard.Asks(Form, "q", 3));
        Assert.False(ClosedCard.Asks(Form, "q", 4));
        Assert.False(ClosedCard.Asks(Form, "p", 3));
    }

    private static JsonElement Closed(string? answer) =>
        JsonDocument.Parse(ClosedCard.Of(Form, answer is null ? null : JsonDocument.Parse(answer).RootElement)).RootElement;

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.NameEquals("text") ? [member.Value.GetString()!] : Texts(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
