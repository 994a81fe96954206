using Bot.Dialogs.Content;
using Bot.Rendering;

namespace Bot.Tests.Cards;

public sealed class QuestionCardTests
{
    private static readonly string[] Known = [.. CardTemplates.BuiltIn().Names, "none"];

    [Fact]
    public void Every_question_of_the_content_names_a_card_that_is_there()
    {
        var named = ContentSet.BuiltIn().Open("questions.yaml").Items().Select(question => question.String("card")).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Known));
    }
}
