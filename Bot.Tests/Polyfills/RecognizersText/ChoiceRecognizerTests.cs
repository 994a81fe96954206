using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace Bot.Tests.Polyfills.RecognizersText;

public sealed class ChoiceRecognizerTests
{
    public static TheoryData<string, string> Rows() => SpecFile.Rows("answers.txt");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_yes_or_no_is_read_as_the_spec_says(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ; ", ChoiceRecognizer.RecognizeBoolean(text, Culture.English).Select(Line)));

    [Fact]
    public void The_place_of_an_answer_is_its_first_and_last_character()
    {
        var answer = Assert.Single(ChoiceRecognizer.RecognizeBoolean("I say yes", Culture.English));
        Assert.Equal((6, 8, "boolean"), (answer.Start, answer.End, answer.TypeName));
    }

    private static string Line(ModelResult answer) => string.Create(
        CultureInfo.InvariantCulture, $"{answer.Text} = {((bool)answer.Resolution["value"] ? "yes" : "no")} {(double)answer.Resolution["score"]:0.00}");
}
