using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Flow;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Reading;
using Bot.Dialogs.Knowledge.Review;
using Bot.Dialogs.Replies;

namespace Bot.Tests.Dialog;

public sealed class VisitSummaryTests
{
    private const string Sciatica =
        "Five months of sciatica on the left to the calf. No trouble peeing, no numbness down there, no weakness. PT 10 weeks and gabapentin, still 6 out of 10.";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TriageDialog Dialog = TriageDialog.Load(ContentSet.BuiltIn());

    [Fact]
    public void After_the_guidance_the_page_holds_what_was_said_advised_and_explained()
    {
        var summary = Dialog.Summarize(After("yes me", Sciatica, "none", "none", "yes that's right"))!;
        Assert.Equal("routine-specialist", summary.Level);
        Assert.Contains(Lines(summary, "told"), line => line.Contains("about 5 months", StringComparison.Ordinal));
        Assert.Contains(Lines(summary, "advised"), line => line.Contains("2 to 6 weeks", StringComparison.Ordinal));
        Assert.StartsWith("Epidural steroid injection: ", Lines(summary, "explained")[0], StringComparison.Ordinal);
        Assert.True(Lines(summary, "ask").Length >= 6);
        Assert.NotEmpty(Lines(summary, "bring"));
        Assert.DoesNotContain(summary.Sections, section => section.Heading.Contains("before any shot", StringComparison.Ordinal));
        Assert.NotEmpty(Lines(summary, "sooner"));
        Assert.All(summary.Sections, section => Assert.All(section.Lines, line => Assert.Contains(line, summary.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_caution_stands_on_it()
    {
        var summary = Dialog.Summarize(After("yes me", Sciatica, "none", "diabetes", "yes that's right"))!;
        Assert.Contains(Lines(summary, "cautions"), line => line.Contains("sugar", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_still_there_after_goodbye()
    {
        var session = After("yes me", Sciatica, "none", "none", "yes that's right", "no thank you");
        Assert.NotNull(Dialog.Summarize(session with { Stage = TriageStage.Ended }));
    }

    [Fact]
    public void Before_the_advice_there_is_none()
    {
        string[] words = ["yes me", Sciatica, "none", "none"];
        for (var said = 0; said <= words.Length; said++)
        {
            Assert.Null(Dialog.Summarize(After(words[..said])));
        }
    }

    [Theory]
    [InlineData("yes me", Sciatica, "stop")]
    [InlineData("yes me", "Since yesterday I'm numb between my legs and I can't pee.")]
    [InlineData("just looking for information")]
    [InlineData("under 18")]
    public void There_is_none_of_a_talk_that_gave_no_advice_for_a_visit(params string[] words) => Assert.Null(Dialog.Summarize(After(words)));

    [Fact]
    public void Its_own_words_are_plain_and_careful()
    {
        var words = ContentSet.BuiltIn().Open("summary.yaml");
        string[] sentences = [words.String("intro"), words.String("privacy"), words.String("missing"), words.String("gone"), words.String("disclaimer"), .. words.Strings("questions")];
        Assert.All(sentences, sentence => Assert.Null(ForbiddenWording.Problem(sentence)));
        Assert.True(ContentReview.GradeFor(Catalogue.Load(ContentSet.BuiltIn())).Of(string.Join(' ', sentences)) <= ContentReview.HighestGrade);
    }

    private static ImmutableArray<string> Lines(VisitSummary summary, string heading)
    {
        var words = ContentSet.BuiltIn().Open("summary.yaml")["headings"].String(heading);
        return summary.Sections.Single(section => section.Heading == words).Lines;
    }

    private static TriageSession After(params string[] words) => words.Aggregate(
        Dialog.Advance(TriageSession.Start("PV-TEST01"), new PatientInput.Joined(), Now).Session,
        (session, said) => Dialog.Advance(session, new PatientInput.Said(said), Now).Session);
}
