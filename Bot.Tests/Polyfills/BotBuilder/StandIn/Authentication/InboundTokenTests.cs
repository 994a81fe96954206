using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace Bot.Tests.Polyfills.BotBuilder.StandIn.Authentication;

public sealed partial class InboundTokenTests
{
    private readonly FakeChannel _network = new();
    private readonly Issuers _issuers = new();
    private readonly SettableClock _clock = new(TokenTable.Now);
    private readonly OneLineBot _bot = new(_ => Task.CompletedTask);

    public InboundTokenTests() => _network.Answer = _issuers.Answer;

    public static TheoryData<string> GoodNames => [.. TokenTable.Good.Keys];

    public static TheoryData<string> ForgedNames => [.. TokenTable.Forged.Keys];

    public static TheoryData<string> EmulatorGoodNames => [.. TokenTable.EmulatorGood.Keys];

    public static TheoryData<string> EmulatorForgedNames => [.. TokenTable.EmulatorForged.Keys];

    [Theory]
    [MemberData(nameof(GoodNames))]
    public Task A_channel_with_a_good_token_is_let_in(string name) => AssertLetInAsync(TokenDraft.FromChannel(TokenTable.Now), TokenTable.Good[name]);

    [Theory]
    [MemberData(nameof(ForgedNames))]
    public Task A_forged_or_expired_token_is_refused_without_a_word(string name) => AssertRefusedAsync(TokenDraft.FromChannel(TokenTable.Now), TokenTable.Forged[name]);

    [Theory]
    [MemberData(nameof(EmulatorGoodNames))]
    public Task The_emulator_with_a_good_token_is_let_in(string name) => AssertLetInAsync(TokenDraft.FromEmulator(TokenTable.Now), TokenTable.EmulatorGood[name]);

    [Theory]
    [MemberData(nameof(EmulatorForgedNames))]
    public Task A_forged_emulator_token_is_refused_without_a_word(string name) => AssertRefusedAsync(TokenDraft.FromEmulator(TokenTable.Now), TokenTable.EmulatorForged[name]);

    [Theory]
    [InlineData("directline")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_key_speaks_only_for_the_channels_it_vouches_for(string? channel)
    {
        var (status, _) = await PostAsync(Adapter(), TokenDraft.FromChannel(TokenTable.Now).AuthorizationHeader(), channel);

        Assert.Equal(401, status);
    }

    [Fact]
    public async Task Without_an_app_id_nobody_is_asked_for_a_token()
    {
        var (status, _) = await PostAsync(BotRequest.Adapter(_network), authorization: null);

        Assert.Equal((200, 0), (status, _issuers.Fetches));
    }

    private async Task AssertLetInAsync(TokenDraft token, Action<TokenDraft> change)
    {
        change(token);

        var (status, _) = await PostAsync(Adapter(), token.AuthorizationHeader());

        Assert.Equal((200, 1), (status, _bot.Turns));
    }

    private async Task AssertRefusedAsync(TokenDraft token, Action<TokenDraft> change)
    {
        change(token);

        var (status, body) = await PostAsync(Adapter(), token.AuthorizationHeader());

        Assert.Equal((401, string.Empty, 0), (status, body, _bot.Turns));
    }

    private string? Valid()
    {
        var draft = TokenDraft.FromChannel(_clock.Now);
        return draft.AuthorizationHeader();
    }

    private CloudAdapter Adapter() => new(new ConfigurationBotFrameworkAuthentication(
        BotRequest.Settings(("MicrosoftAppId", Issuers.App), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", Issuers.Tenant), ("MicrosoftAppType", "SingleTenant")),
        _network,
        _clock));

    private Task<(int Status, string Body)> PostAsync(CloudAdapter adapter, string? authorization, string? channel = "msteams") => BotRequest.PostAsync(
        adapter,
        new JsonObject { ["type"] = "message", ["channelId"] = channel, ["serviceUrl"] = Issuers.ServiceUrl, ["text"] = "hi" }.ToJsonString(),
        _bot,
        request => request.Headers.Authorization = authorization);
}
