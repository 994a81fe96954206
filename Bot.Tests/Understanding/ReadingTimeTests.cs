using System.Diagnostics;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>No text makes the reader slow. Measured after the other tests, which would be measured with it.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ReadingTimeTests
{
    public const string Name = "Alone";

    private const int Long = 10_000;

    private static readonly MessageReader Reader = MessageReader.Load(ContentSet.BuiltIn());

    [Theory]
    [InlineData("pain ")]
    [InlineData("no ")]
    [InlineData("my back hurts and my knee hurts ")]
    [InlineData("3 ")]
    [InlineData("it helped a little, then wore off ")]
    [InlineData("since march 2019 8/10 PT ")]
    [InlineData("xqzv kwjh ")]
    [InlineData("a")]
    [InlineData("'")]
    [InlineData("can not be ")]
    public void Time_grows_with_length_and_not_faster(string part)
    {
        var shortText = Repeat(part, Long / 4);
        var longText = Repeat(part, Long);
        Time(longText);
        var (quarter, whole) = (Time(shortText), Time(longText));
        Assert.True(whole < TimeSpan.FromMilliseconds(60) || whole < quarter * 12, $"{whole} for {Long} characters, {quarter} for a quarter");
    }

    private static string Repeat(string part, int characters) => string.Concat(Enumerable.Repeat(part, (characters / part.Length) + 1))[..characters];

    private static TimeSpan Time(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 15; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Reader.Read(text, null, Spec.Now);
            var taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
        }

        return best;
    }
}
