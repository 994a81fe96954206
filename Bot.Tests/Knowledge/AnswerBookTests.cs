using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge.Answers;

namespace Bot.Tests.Knowledge;

public sealed class AnswerBookTests
{
    private static readonly AnswerBook Book = AnswerBook.Load(ContentSet.BuiltIn());
    private static readonly ContentNode[] Specs =
        [.. ContentNode.Parse("questions.yaml", System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Knowledge", "questions.yaml"))).Items()];

    [Fact]
    public void Side_questions_get_their_answer_or_none()
    {
        var wrong = Specs
            .Select(s => (Ask: s.String("ask"), Expected: s.String("answer"), Got: Book.Find(s.String("ask"), s.StringOrNull("about") is { } id ? [id] : [])?.Id ?? "none"))
            .Where(s => s.Expected != s.Got)
            .Select(s => $"{s.Ask}: expected {s.Expected}, got {s.Got}")
            .ToArray();
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
        Assert.True(Specs.Length >= 150);
    }

    [Fact]
    public void An_answer_from_the_catalogue_names_its_sources_and_offers_the_card()
    {
        var answer = Book.Find("what are the risks of an epidural", [])!;
        Assert.Contains("FDA", answer.SourcesLine!, StringComparison.Ordinal);
        Assert.Equal("INT-ESI", Assert.Single(answer.About));
    }

    [Fact]
    public void Whom_it_may_suit_is_never_mixed_up_with_whom_it_may_not()
    {
        var text = Book.Find("am i a candidate for a stimulator", [])!.Text;
        Assert.True(text.IndexOf("It may suit:", StringComparison.Ordinal) < text.IndexOf("It may not suit:", StringComparison.Ordinal));
        Assert.True(text.IndexOf("It may not suit:", StringComparison.Ordinal) < text.IndexOf("back pain only", StringComparison.Ordinal));
    }

    [Fact]
    public void A_side_that_the_catalogue_is_silent_on_is_not_filled_with_something_else() =>
        Assert.DoesNotContain("3 months", Book.Find("how often can you get cortisone shots", [])!.Text, StringComparison.Ordinal);

    [Fact]
    public void A_very_long_message_is_no_question() => Assert.Null(Book.Find(string.Concat(Enumerable.Repeat("lorem ipsum dolor ", 10_000)), []));
}
