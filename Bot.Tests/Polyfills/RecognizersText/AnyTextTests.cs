using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace Bot.Tests.Polyfills.RecognizersText;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
        "a an and the one two half quarter hundred million dozen point over out of in minus 1 12 2019 3.5 1,000 1/2 11/20 ½ 10k 3h 21st e5 ^2 - . , / second seconds days weeks months year ago later since last next this few from now may march friday every summer end early not ok yes no 👍 🏽 \ud83d é _ \u202f"
            .Split(' ');

    [Fact]
    public void No_text_makes_a_recognizer_throw_or_point_outside_it()
    {
        var pieces = Gen.Elements(Pieces.Append(" ")).ListOf().Select(list => string.Join(' ', list));
        var glued = Gen.Elements(Pieces.Append(" ")).ListOf().Select(string.Concat);
        var anything = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        Prop.ForAll(Gen.OneOf(pieces, glued, anything).ToArbitrary(), PointsInside).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("one ")]
    [InlineData("one hundred and ")]
    [InlineData("1,000,")]
    [InlineData("1 ")]
    [InlineData("a half ")]
    [InlineData("- ")]
    [InlineData("since the end of ")]
    [InlineData("3 weeks and ")]
    [InlineData("may ")]
    [InlineData("not ")]
    [InlineData("11/")]
    [InlineData("in one ")]
    public void Reading_time_grows_no_faster_than_a_long_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5000));
        var clock = Stopwatch.StartNew();
        PointsInside(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    private static bool PointsInside(string text)
    {
        List<ModelResult> all =
        [
            .. NumberRecognizer.RecognizeNumber(text, Culture.English),
            .. DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: new DateTime(2024, 5, 15)),
            .. ChoiceRecognizer.RecognizeBoolean(text, Culture.English),
        ];
        return all.TrueForAll(found => found.Start >= 0 && found.Start <= found.End && found.End < text.Length && found.Text.Length <= found.End - found.Start + 1);
    }
}
