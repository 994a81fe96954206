using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Polyfills.BotBuilder;

public sealed class MessageFactoryTests
{
    [Theory]
    [InlineData("hi", null, "hi", InputHints.AcceptingInput)]
    [InlineData(" ", InputHints.ExpectingInput, null, InputHints.ExpectingInput)]
    public void A_text_waits_for_an_answer_only_if_told_to(string text, string? hint, string? said, string hinted)
    {
        var message = MessageFactory.Text(text, inputHint: hint);

        Assert.Equal((ActivityTypes.Message, said, hinted), (message.Type, message.Text, message.InputHint));
    }
}
