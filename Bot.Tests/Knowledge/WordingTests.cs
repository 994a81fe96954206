using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Reading;
using Bot.Dialogs.Knowledge.Review;

namespace Bot.Tests.Knowledge;

public sealed class WordingTests
{
    [Theory]
    [InlineData("You have sciatica.")]
    [InlineData("It sounds like you have arthritis.")]
    [InlineData("You need surgery for this.")]
    [InlineData("The shot will cure you.")]
    [InlineData("Relief is guaranteed.")]
    [InlineData("This shot is completely safe.")]
    [InlineData("There is no risk at all.")]
    [InlineData("Take 5 mg in the morning.")]
    [InlineData("Take 500mg.")]
    [InlineData("Stop taking your blood thinner.")]
    [InlineData("Please skip a dose before the shot.")]
    public void Wording_that_diagnoses_doses_promises_or_stops_a_medicine_is_refused(string text) => Assert.NotNull(ForbiddenWording.Problem(text));

    [Theory]
    [InlineData("Tell the clinic if you have diabetes.")]
    [InlineData("Do not stop taking it without your doctor.")]
    [InlineData("Never stop your blood thinner on your own.")]
    [InlineData("Nobody can say that it will work.")]
    [InlineData("It helped 6 in 10 people.")]
    [InlineData("We cannot guarantee relief. It is not risk free.")]
    public void Careful_wording_passes(string text) => Assert.Null(ForbiddenWording.Problem(text));

    [Fact]
    public void No_text_of_the_catalogue_diagnoses_doses_promises_or_stops_a_medicine() =>
        Assert.All(ContentReview.Texts(Catalogue.Load(ContentSet.BuiltIn())), text => Assert.Null(ForbiddenWording.Problem(text.Text)));
}
