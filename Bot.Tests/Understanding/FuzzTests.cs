using System.Text;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>No text breaks the reader.</summary>
public sealed class FuzzTests
{
    private const int Strings = 100_000;
    private const int Batch = 1_000;

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
}
