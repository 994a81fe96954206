using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Bot.Tests.Polyfills.RecognizersText;

public sealed class DateTimeRecognizerTests
{
    private static readonly DateTime Now = new(2024, 5, 15, 12, 0, 0);

    public static TheoryData<string, string> Rows() => SpecFile.Rows("times.txt");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_time_is_read_as_the_spec_says(string text, string expected) => Assert.Equal(expected, string.Join(" ; ", Read(text).Select(Line)));

    [Fact]
    public void The_place_of_a_time_is_its_first_and_last_character()
    {
        var time = Assert.Single(Read("For SIX weeks."));
        Assert.Equal((4, 12, "six weeks", "datetimeV2.duration"), (time.Start, time.End, time.Text, time.TypeName));
    }

    private static List<ModelResult> Read(string text) => DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: Now);

    private static string Line(ModelResult time)
    {
        var values = (List<Dictionary<string, string>>)time.Resolution["values"];
        var readings = string.Join(" or ", values.Select(v => v.TryGetValue("value", out var value) ? value : $"{v.GetValueOrDefault("start")}..{v.GetValueOrDefault("end")}"));
        return $"{time.Text} = {values[0]["type"]} {values[0]["timex"]} {readings} {values[0].GetValueOrDefault("Mod")}".TrimEnd();
    }
}
