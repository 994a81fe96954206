using System.Text.Json;

namespace Bot.Tests.Cards;

public sealed class CardCheckerTests
{
    [Theory]
    [InlineData("""{"type":"Media"}""", "'Media' is no element we use")]
    [InlineData("""{"type":"Image","url":"a.png"}""", "Image lacks altText")]
    [InlineData("""{"type":"TextBlock","text":" ","wrap":true}""", "TextBlock lacks text")]
    [InlineData("""{"type":"TextBlock","text":"a"}""", "TextBlock lacks wrap")]
    [InlineData("""{"type":"TextBlock","text":"a","wrap":"yes"}""", "wrong kind")]
    [InlineData("""{"type":"TextBlock","text":"a","wrap":true,"size":"Huge"}""", "'Huge' is not allowed")]
    [InlineData("""{"type":"Input.Text","id":"a"}""", "Input.Text lacks label")]
    [InlineData("""{"type":"Input.Text","id":"a","label":"A","isRequired":true}""", "required without errorMessage")]
    [InlineData("""{"type":"Input.Text","id":"turn","label":"A"}""", "an input is called turn")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"a","label":"A","style":"compact","choices":[{"title":"A"}]}""", "lacks title or value")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Submit","title":"A","data":{},"style":"positive"}]}""", "no such property")]
    [InlineData("""{"type":"Container","items":[{"type":"Container","items":[{"type":"Chart"}]}]}""", "$.body[0].items[0].items[0]: 'Chart'")]
    public void A_fault_is_found(string element, string fault)
    {
        var card = $$"""{"type":"AdaptiveCard","$schema":"s","version":"1.5","lang":"en","fallbackText":"f","body":[{{element}}]}""";
        Assert.Contains(CardChecker.Faults(JsonDocument.Parse(card).RootElement), found => found.Contains(fault));
    }
}
