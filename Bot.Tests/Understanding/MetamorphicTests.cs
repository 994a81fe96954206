using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>The same message written in another way means the same.</summary>
public sealed class MetamorphicTests
{
    private static readonly MessageReader Reader = MessageReader.Load(ContentSet.BuiltIn());

    private static readonly string[] Stories =
    [
        "I have had low back pain for three months, it goes down my left leg to the calf, 7/10. I tried physical therapy and ibuprofen, no help.",
        "My right knee hurts for 2 years. Cortisone shot helped for two months. I take Eliquis.",
        "Neck pain since last week, about a six. No numbness. Tylenol helps a little.",
        "Both feet burn at night for 5 years, I am diabetic. Gabapentin made me dizzy.",
        "I'm 62, headaches on the left side for 4 weeks, it's an 8 out of 10.",
    ];

    public static TheoryData<string> AllStories() => [.. Stories];

    [Theory]
    [MemberData(nameof(AllStories))]
    public void Capitals_do_not_matter(string story)
    {
        Assert.Equal(Facts(story), Facts(story.ToUpperInvariant()));
        Assert.Equal(Facts(story), Facts(story.ToLowerInvariant()));
    }

    [Theory]
    [MemberData(nameof(AllStories))]
    public void Extra_spaces_and_line_breaks_do_not_matter(string story)
    {
        Assert.Equal(Facts(story), Facts("  " + story.Replace(" ", "   ", StringComparison.Ordinal) + "  "));
        Assert.Equal(Facts(story), Facts(story.Replace(". ", ".\n", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(AllStories))]
    public void Missing_and_curly_apostrophes_do_not_matter(string story)
    {
        Assert.Equal(Facts(story), Facts(story.Replace("'", "", StringComparison.Ordinal)));
        Assert.Equal(Facts(story), Facts(story.Replace('\'', '’')));
    }

    [Theory]
    [MemberData(nameof(AllStories))]
    public void Emoji_and_exclamation_marks_do_not_matter(string story) => Assert.Equal(Facts(story), Facts(story.Replace(".", "!!! 😩", StringComparison.Ordinal) + " 🙏"));

    [Theory]
    [MemberData(nameof(AllStories))]
    public void Sentences_may_come_in_another_order(string story)
    {
        var sentences = story.TrimEnd('.').Split(". ");
        if (!sentences.Skip(1).Any(s => s.StartsWith("Gaba", StringComparison.Ordinal)))
        {
            Assert.Equal(Facts(story).Order(), Facts(string.Join(". ", sentences.Reverse()) + ".").Order());
        }
    }

    [Theory]
    [InlineData("lower back", "lower bakc")]
    [InlineData("shoulder", "sholder")]
    [InlineData("stomach", "stomch")]
    [InlineData("ibuprofen", "ibuprofin")]
    [InlineData("gabapentin", "gabapentn")]
    [InlineData("physiotherapy", "physiotheraphy")]
    [InlineData("months", "montsh")]
    [InlineData("tramadol", "tramadoll")]
    [InlineData("epidural", "epidurral")]
    public void A_typo_changes_nothing(string right, string wrong)
    {
        const string Story = "My {0} ... I tried {0} for 3 {0} of pain";
        Assert.Equal(
            Facts(Story.Replace("{0}", right, StringComparison.Ordinal)),
            Facts(Story.Replace("{0}", wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("left", "left")]
    [InlineData("both sides", "both")]
    public void A_typed_label_picks_what_the_button_would(string typed, string code)
    {
        var question = new Question("side", AnswerKind.One, Slot.Side, "card", "?", "?", "", [new Choice("left", "Left", [], []), new Choice("both", "Both sides", [], [])], "test");
        Assert.Equal(code, Assert.Single(Reader.Read(typed, question, Spec.Now).Picked));
    }

    [Fact]
    public void Every_fact_quotes_the_very_words_of_the_message()
    {
        foreach (var story in Stories.Select(s => "“" + s.Replace("'", "’", StringComparison.Ordinal) + "” 🙂"))
        {
            Assert.All(Reader.Read(story, null, Spec.Now).Findings, f => Assert.Equal(f.Text, story.Substring(f.Start, f.Length)));
        }
    }

    private static List<string> Facts(string text) =>
        [.. Reader.Read(text, null, Spec.Now).Findings.Select(f => $"{f.Slot} {f.Code} {f.Status} {f.When} {f.Value}")];
}
