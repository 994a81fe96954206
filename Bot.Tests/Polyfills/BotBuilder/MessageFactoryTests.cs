using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Polyfills.BotBuilder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_text_waits_for_an_answer_only_if_told_to()
    {
        Assert.Equal((ActivityTypes.Message, "hi", InputHints.AcceptingInput), Parts(MessageFactory.Text("hi")));
        Assert.Equal((ActivityTypes.Message, null, InputHints.ExpectingInput), Parts(MessageFactory.Text(" ", inputHint: InputHints.ExpectingInput)));
    }

    [Fact]
    public void Buttons_keep_their_order()
    {
        CardAction[] buttons = [new() { Title = "Yes" }, new() { Title = "No" }];

        Assert.Equal(["Yes", "No"], MessageFactory.SuggestedActions(buttons, "Well?").SuggestedActions!.Actions!.Select(a => a.Title));
    }

    [Fact]
    public void Cards_are_laid_out_as_a_list()
    {
        var message = MessageFactory.Attachment(new Attachment { ContentType = "x/y" }, "See");

        Assert.Equal(("list", "x/y", "See"), (message.AttachmentLayout, Assert.Single(message.Attachments!).ContentType, message.Text));
    }

    private static (string?, string?, string?) Parts(Activity activity) => (activity.Type, activity.Text, activity.InputHint);
}
