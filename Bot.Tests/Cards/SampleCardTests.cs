using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Rendering;
using Bot.Tests.House;

namespace Bot.Tests.Cards;

/// <summary>Samples/*.json hold the data of each sample view and the card that npm adaptivecards-templating made of it (expand.mjs).</summary>
public sealed class SampleCardTests
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly CardTemplates Templates = CardTemplates.BuiltIn();

    public static IReadOnlyDictionary<string, CardView> Views { get; } = SampleQuestions.All.Concat(SampleAdvice.All).ToDictionary(sample => sample.Name, sample => sample.View);

    public static TheoryData<string> Names => [.. Views.Keys];

    /// <summary>The expanded card of a sample.</summary>
    public static JsonElement Card(string name) => JsonDocument.Parse(Templates.Expand(Views[name])).RootElement;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_view_expands_to_the_card_that_the_npm_package_makes_of_it(string name)
    {
        var data = JsonSerializer.SerializeToElement(Views[name], Views[name].GetType(), Readable);
        var file = Sample(name, data);
        Assert.True(JsonElement.DeepEquals(file.GetProperty("data"), data), "The view has changed: run the tests with UPDATE_CARD_SAMPLES=1, then expand.mjs.");
        Assert.True(JsonElement.DeepEquals(file.GetProperty("card"), Card(name)), $"{file.GetProperty("card")}\n{Card(name)}");
    }

    [Fact]
    public void Every_template_has_a_sample_and_every_sample_a_template() =>
        Assert.Equal(Templates.Names.Order(), Views.Values.Select(view => view.Card).Distinct().Order());

    private static JsonElement Sample(string name, JsonElement data)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_CARD_SAMPLES") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, "Bot.Tests/Cards/Samples", $"{name}.json"), JsonSerializer.Serialize(new { data }, Readable) + "\n");
        }

        return JsonDocument.Parse(File.ReadAllText($"Cards/Samples/{name}.json")).RootElement;
    }
}
