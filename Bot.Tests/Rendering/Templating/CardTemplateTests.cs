using System.Text.Json;
using Bot.Rendering.Templating;

namespace Bot.Tests.Rendering.Templating;

public sealed class CardTemplateTests
{
    private static readonly Dictionary<string, JsonElement> Corners = JsonDocument.Parse(File.ReadAllText("Rendering/Templating/corners.json"))
        .RootElement.EnumerateArray().ToDictionary(corner => corner.GetProperty("name").GetString()!);

    public static TheoryData<string> Names => [.. Corners.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_corner_of_the_language_expands_as_the_npm_package_expands_it(string name)
    {
        var corner = Corners[name];
        var template = CardTemplate.Parse("corner", corner.GetProperty("template").GetRawText());
        if (corner.TryGetProperty("fails", out _))
        {
            Assert.Throws<TemplateException>(() => template.Expand(corner.GetProperty("data")));
            return;
        }

        var expanded = template.Expand(corner.GetProperty("data"));
        Assert.True(JsonElement.DeepEquals(corner.GetProperty("expected"), JsonDocument.Parse(expanded).RootElement), $"{corner.GetProperty("expected")}\n{expanded}");
    }

    [Theory]
    [InlineData("""{"body":[{"text":"${name"}]}""", "$.body[0].text", "does not end")]
    [InlineData("""{"body":["a","${}"]}""", "$.body[1]", "not complete")]
    [InlineData("""{"text":"${a b}"}""", "$.text", "'b' is not expected")]
    [InlineData("""{"text":"${(a}"}""", "$.text", "not complete")]
    [InlineData("""{"text":"${a +}"}""", "$.text", "not complete")]
    [InlineData("""{"text":"${a ? b : c}"}""", "$.text", "'?' cannot stand")]
    [InlineData("""{"text":"${1.2.3}"}""", "$.text", "not a number")]
    [InlineData("""{"text":"${a.1}"}""", "$.text", "a name is expected")]
    [InlineData("""{"text":"${'open}"}""", "$.text", "does not end")]
    [InlineData("""{"text":"${ {'a':1} }"}""", "$.text", "does not end")]
    [InlineData("""{"text":"`${a}"}""", "$.text", "backtick")]
    [InlineData("""{"text":"${shout(a)}"}""", "$.text", "'shout' is not known")]
    [InlineData("""{"text":"${if(a)}"}""", "$.text", "'if' does not take 1")]
    [InlineData("""{"text":"${join(a)}"}""", "$.text", "does not take 1")]
    [InlineData("""{"text":"${$host.theme}"}""", "$.text", "'$host' is not known")]
    [InlineData("""{"a":{"$when":true}}""", "$.a.$when", "an expression")]
    [InlineData("""{"a":{"$data":{"x":"${y}"}}}""", "$.a.$data", "cannot hold expressions")]
    [InlineData("""["${a}"]""", "$", "an object is expected")]
    [InlineData("""{"a":1,}""", "$", "LineNumber: 0")]
    public void A_bad_template_is_refused_when_it_is_read_with_file_and_place(string json, string place, string problem)
    {
        var error = Assert.Throws<TemplateException>(() => CardTemplate.Parse("broken", json));
        Assert.Equal(("broken", place), (error.File, error.Place));
        Assert.StartsWith($"Cards/broken.json at {place}: ", error.Message);
        Assert.Contains(problem, error.Message);
    }

    [Fact]
    public void A_card_that_the_data_repeats_or_drops_is_an_error()
    {
        var none = CardTemplate.Parse("none", """{"$when":"${show}","a":1}""");
        var several = CardTemplate.Parse("several", """{"$data":"${list}","a":"${$data}"}""");
        using var data = JsonDocument.Parse("""{"list":[1,2]}""");
        Assert.Throws<TemplateException>(() => none.Expand(data.RootElement));
        Assert.Throws<TemplateException>(() => several.Expand(data.RootElement));
    }

    [Fact]
    public void A_template_can_be_expanded_by_many_threads_at_once()
    {
        var template = CardTemplate.Parse("shared", """{"items":[{"$data":"${list}","text":"${$index}: ${$data}"}]}""");
        Parallel.For(0, 200, number =>
        {
            using var data = JsonDocument.Parse($$"""{"list":["a{{number}}"]}""");
            Assert.Equal($$"""{"items":[{"text":"0: a{{number}}"}]}""", template.Expand(data.RootElement));
        });
    }
}
