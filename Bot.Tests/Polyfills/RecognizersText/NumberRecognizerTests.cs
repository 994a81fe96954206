using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Bot.Tests.Polyfills.RecognizersText;

public sealed class NumberRecognizerTests
{
    public static TheoryData<string, string> Rows() => SpecFile.Rows("numbers.txt");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_number_is_read_as_the_spec_says(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ; ", NumberRecognizer.RecognizeNumber(text, Culture.English).Select(Line)));

    [Fact]
    public void The_place_of_a_number_is_its_first_and_last_character()
    {
        var number = Assert.Single(NumberRecognizer.RecognizeNumber("For SIX weeks", Culture.English));
        Assert.Equal((4, 6, "six", "number"), (number.Start, number.End, number.Text, number.TypeName));
    }

    private static string Line(ModelResult number) => $"{number.Text} = {number.Resolution["value"]} ({number.Resolution["subtype"]})";
}
