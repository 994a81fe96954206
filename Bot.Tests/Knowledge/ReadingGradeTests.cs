using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Answers;
using Bot.Dialogs.Knowledge.Review;
using Xunit.Abstractions;

namespace Bot.Tests.Knowledge;

public sealed class ReadingGradeTests(ITestOutputHelper output)
{
    [Fact]
    public void No_text_that_a_patient_reads_is_above_sixth_grade()
    {
        var catalogue = Catalogue.Load(ContentSet.BuiltIn());
        var graded = ContentReview.Grade(catalogue, AnswerBook.Load(ContentSet.BuiltIn(), catalogue));
        foreach (var text in graded.Take(10))
        {
            output.WriteLine($"{text.Grade:0.0}  {text.Where}: {text.Text}");
        }

        Assert.True(graded.Length > 300);
        Assert.All(graded, text => Assert.True(text.Grade <= ContentReview.HighestGrade, $"{text.Where} reads at grade {text.Grade:0.0}: {text.Text}"));
    }

    [Theory]
    [InlineData("pain", 1)]
    [InlineData("needle", 2)]
    [InlineData("doctor", 2)]
    [InlineData("medicine", 3)]
    [InlineData("exercise", 3)]
    [InlineData("guided", 2)]
    [InlineData("eased", 1)]
    [InlineData("numbed", 1)]
    [InlineData("nerves", 1)]
    [InlineData("changes", 2)]
    [InlineData("area", 3)]
    [InlineData("infection", 3)]
    [InlineData("specialist", 3)]
    [InlineData("radiofrequency", 6)]
    [InlineData("12", 1)]
    public void Syllables_are_counted_as_spoken(string word, int syllables) => Assert.Equal(syllables, ReadingGrade.Syllables(word));

    [Fact]
    public void Short_words_in_short_sentences_read_low_and_long_ones_high()
    {
        var grade = new ReadingGrade([]);
        Assert.InRange(grade.Of("The dog sat. The cat ran. We all went home."), -4, 2);
        Assert.InRange(grade.Of("Neuromodulatory interventions necessitate comprehensive multidisciplinary psychological evaluation preceding permanent implantation."), 20, 60);
    }

    [Fact]
    public void The_name_of_a_procedure_does_not_count_but_the_words_around_it_do()
    {
        const string Text = "Radiofrequency ablation may help for some months.";
        Assert.True(new ReadingGrade(["radiofrequency ablation"]).Of(Text) < new ReadingGrade([]).Of(Text) - 5);
        Assert.Equal(new ReadingGrade(["ablation of nerves"]).Of(Text), new ReadingGrade([]).Of(Text));
    }
}
