using System.Diagnostics;
using System.Text;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>No text breaks the reader, and none makes it slow.</summary>
public sealed class FuzzTests
{
    private const int Strings = 100_000;
    private const int Batch = 1_000;
    private const int Long = 10_000;

    private static readonly MessageReader Reader = MessageReader.Load(ContentSet.BuiltIn());

    private static readonly string[] Parts =
    [
        "pain", "back", "left", "no", "not", "8/10", "3", "weeks", "since", ",", ".", "?", "\n", "'", "’", "-", "/", "½", "😩", "👍", "knee", "PT", "helped", "for", "and", "or", "my", "dad", "had",
        "\0", "\ud83d", "ü", "ñ", "漢", "١", "1e9", "999999999999999999999", "..", "(", "[", "<n>", "*", "a", "i", "the", "worse", "to", "of", "ten", "half", "sorry", "actually", "%",
    ];

    [Fact]
    public void A_hundred_thousand_random_strings_never_throw()
    {
        Parallel.For(0, Strings / Batch, batch =>
        {
            var random = new Random(20260504 + batch);
            var text = new StringBuilder();
            for (var i = 0; i < Batch; i++)
            {
                var message = Random(random, text);
                foreach (var fact in Reader.Read(message, null, Spec.Now).Findings)
                {
                    Assert.Equal(fact.Text, message.Substring(fact.Start, fact.Length));
                }
            }
        });
    }

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

    [Fact]
    public void An_empty_message_means_nothing()
    {
        Assert.Empty(Reader.Read("", null, Spec.Now).Findings);
        Assert.Empty(Reader.Read(" \n ... ", null, Spec.Now).Findings);
    }

    private static string Random(Random random, StringBuilder text)
    {
        text.Clear();
        for (var length = random.Next(1, 7); length > 0; length--)
        {
            text.Append(random.Next(4) == 0 ? ((char)random.Next(1, 0xFFFF)).ToString() : Parts[random.Next(Parts.Length)]);
            text.Append(random.Next(3) == 0 ? "" : " ");
        }

        return text.ToString();
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
