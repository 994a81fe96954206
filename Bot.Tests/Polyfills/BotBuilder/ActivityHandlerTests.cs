using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Tests.Polyfills.BotBuilder;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("""{"type":"message"}""", "message")]
    [InlineData("""{"type":"messageUpdate"}""", "edited")]
    [InlineData("""{"type":"messageUpdate","channelId":"msteams","channelData":{"eventType":"editMessage"}}""", "edited in Teams")]
    [InlineData("""{"type":"messageUpdate","channelId":"msteams","channelData":{"eventType":"undeleteMessage"}}""", "undeleted in Teams")]
    [InlineData("""{"type":"messageDelete"}""", "deleted")]
    [InlineData("""{"type":"messageDelete","channelId":"msteams","channelData":{"eventType":"softDeleteMessage"}}""", "deleted in Teams")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"b"},"membersAdded":[{"id":"b"},{"id":"u"}]}""", "added b,u")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"b"},"membersAdded":[{"id":"b"}]}""", "")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"u"}]}""", "")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","recipient":{"id":"b"},"membersAdded":[{"id":"b"}],"channelData":{"team":{"id":"t"}}}""", "Teams t added b")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","membersAdded":[{"id":"u","tenantId":"x"}]}""", "Teams  added u of x")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""", "reaction")]
    [InlineData("""{"type":"event","name":"webchat/join"}""", "event webchat/join")]
    [InlineData("""{"type":"endOfConversation"}""", "end")]
    [InlineData("""{"type":"typing"}""", "typing")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "removed")]
    [InlineData("""{"type":"installationUpdate","action":"odd"}""", "")]
    [InlineData("""{"type":"deleteUserData"}""", "unrecognized")]
    public async Task Each_kind_of_activity_reaches_its_method(string activity, string called)
    {
        var bot = new Recorder();

        await bot.OnTurnAsync(Turn(activity));

        Assert.Equal(called, string.Join(';', bot.Called));
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"go","data":{"a":1}}}""", 200, "pressed go")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", 400, "NotSupported")]
    [InlineData("""{"action":5}""", 400, "BadRequest")]
    [InlineData("""{}""", 400, "BadRequest")]
    [InlineData("""[]""", 400, "BadRequest")]
    [InlineData("null", 400, "BadRequest")]
    public async Task A_pressed_card_button_is_answered_or_refused_with_the_reason(string value, int status, string text)
    {
        var (bot, adapter) = (new Recorder(), BotRequest.Adapter(new FakeChannel()));

        var (answered, body) = await BotRequest.PostAsync(
            adapter, $$"""{"type":"invoke","name":"adaptiveCard/action","serviceUrl":"http://x","value":{{value}}}""", bot);

        Assert.Equal(status, answered);
        Assert.Contains(text, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_of_another_name_is_not_implemented()
    {
        var (status, _) = await BotRequest.PostAsync(
            BotRequest.Adapter(new FakeChannel()), """{"type":"invoke","name":"other/action","serviceUrl":"http://x"}""", new Recorder());

        Assert.Equal(501, status);
    }

    [Fact]
    public async Task A_bot_that_overrides_nothing_takes_every_turn_in_silence()
    {
        var channel = new FakeChannel();
        foreach (var type in (string[])["message", "event", "conversationUpdate", "installationUpdate", "typing", "messageReaction"])
        {
            var (status, _) = await BotRequest.PostAsync(BotRequest.Adapter(channel), $$"""{"type":"{{type}}","serviceUrl":"http://x"}""", new TeamsActivityHandler());
            Assert.Equal(200, status);
        }

        Assert.Empty(channel.Calls);
    }

    private static TurnContext Turn(string json) =>
        new(BotRequest.Adapter(new FakeChannel()), ActivityJson.Parse(json));

    private sealed class Recorder : TeamsActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Record("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.ChannelId is null ? Record("edited") : base.OnMessageUpdateActivityAsync(turnContext, cancellationToken);

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.ChannelId is null ? Record("deleted") : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Record("edited in Teams");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Record("undeleted in Teams");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Record("deleted in Teams");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Record("added " + string.Join(',', membersAdded.Select(m => m.Id)));

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Record($"Teams {teamInfo?.Id} added {string.Join(',', teamsMembersAdded.Select(m => m.TenantId is null ? m.Id : $"{m.Id} of {m.TenantId}"))}");

        protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Record("reaction");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Record("event " + turnContext.Activity.Name);

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Record("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Record("typing");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record("removed");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record("unrecognized");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "pressed " + invokeValue.Action!.Verb });

        private Task Record(string call)
        {
            Called.Add(call);
            return Task.CompletedTask;
        }
    }
}
