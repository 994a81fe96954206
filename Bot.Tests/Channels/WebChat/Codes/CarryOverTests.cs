using System.Net;
using Bot.Channels.WebChat.Codes;
using Bot.Storage;
using Bot.Storage.Sql;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Hosting;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.WebChat.Codes;

public sealed class CarryOverTests : IDisposable
{
    private readonly RunningService _service = new(("Limits:CodesPerMinute", "1000"));

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task A_code_opens_the_same_conversation_with_its_transcript_for_another_device()
    {
        using var desk = await Desk.Sit(_service.Address);
        var before = await desk.Client.Read(desk.Conversation);
        var made = await desk.MakeCode();
        Assert.Equal($"{_service.Address}#code={made.Text("code").Replace("-", "", StringComparison.Ordinal)}", made.Text("link"));
        Assert.Equal(15 * 60, made.Json.GetProperty("expires_in").GetInt32());

        using var phone = new DirectLineClient(_service.Address) { Origin = _service.Address.GetLeftPart(UriPartial.Authority) };
        var grant = await phone.Mint($$"""{"code":"{{made.Text("code")}}"}""");
        Assert.Equal(desk.Conversation, grant.Text("conversationId"));
        phone.Token = grant.Text("token");
        Assert.Equal(before.Activities.Count, (await phone.Read(desk.Conversation)).Activities.Count);
        Assert.Equal(HttpStatusCode.OK, (await phone.Say(desk.Conversation, "from my phone")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.Say(desk.Conversation, "and from here")).Status);
        Assert.Equal(desk.Conversation, (await phone.Mint($$"""{"resume":"{{grant.Text("resume")}}"}""")).Text("conversationId"));
    }

    [Fact]
    public async Task Wrong_used_and_replaced_codes_are_refused_alike()
    {
        using var desk = await Desk.Sit(_service.Address);
        var replaced = (await desk.MakeCode()).Text("code");
        var used = (await desk.MakeCode()).Text("code");
        using var phone = new DirectLineClient(_service.Address);
        Assert.Equal(HttpStatusCode.OK, (await phone.Mint($$"""{"code":"{{used}}"}""")).Status);
        var answers = new List<Answer>();
        foreach (var code in new[] { used, replaced, ResumeCode.New(), "rubbish", "" })
        {
            answers.Add(await phone.Mint($$"""{"code":"{{code}}"}"""));
        }

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.NotFound, "CodeNotGood"), (answer.Status, answer.ErrorCode)));
        Assert.Single(answers.Select(answer => answer.Json.GetRawText()).Distinct());
    }

    [Fact]
    public async Task Of_two_devices_that_come_at_once_one_gets_in()
    {
        using var desk = await Desk.Sit(_service.Address);
        var code = (await desk.MakeCode()).Text("code");
        using var phone = new DirectLineClient(_service.Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => phone.Mint($$"""{"code":"{{code}}"}""")));
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"resume":"rubbish"}""")]
    [InlineData("""{"resume":7}""")]
    public async Task Nobody_without_the_resume_token_of_a_conversation_gets_a_code_for_it(string body)
    {
        using var stranger = new DirectLineClient(_service.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post("api/webchat/code", body)).Status);
    }

    [Fact]
    public async Task A_foreign_site_gets_no_code()
    {
        using var desk = await Desk.Sit(_service.Address);
        desk.Client.Origin = "https://elsewhere.example";
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.MakeCode()).Status);
    }

    [Fact]
    public async Task A_code_runs_out()
    {
        var clock = new MovingClock();
        using var own = new RunningService(services => services.AddSingleton<TimeProvider>(clock), ("WebChat:CodeMinutes", "2"));
        using var desk = await Desk.Sit(own.Address);
        var code = (await desk.MakeCode()).Text("code");
        clock.Ahead = TimeSpan.FromMinutes(2);
        using var phone = new DirectLineClient(own.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Mint($$"""{"code":"{{code}}"}""")).Status);
    }

    [Fact]
    public async Task A_code_survives_a_restart_and_lies_in_the_store_only_as_a_hash()
    {
        using var own = new RunningService();
        using var desk = await Desk.Sit(own.Address);
        var code = (await desk.MakeCode()).Text("code").Replace("-", "", StringComparison.Ordinal);
        var rows = await own.Get<ISqlDatabase>().Read(connection => connection.QueryAsync<string>("SELECT hash || user_id FROM resume_code"), default);
        Assert.DoesNotContain(code, Assert.Single(rows), StringComparison.OrdinalIgnoreCase);
        own.Stop();
        own.Start();
        using var phone = new DirectLineClient(own.Address);
        Assert.Equal(desk.Conversation, (await phone.Mint($$"""{"code":"{{code}}"}""")).Text("conversationId"));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_before_it_can_help()
    {
        using var own = new RunningService(("Limits:CodesPerMinute", "5"));
        using var guesser = new DirectLineClient(own.Address);
        var answers = new List<Answer>();
        for (var i = 0; i < 8; i++)
        {
            answers.Add(await guesser.Mint($$"""{"code":"{{ResumeCode.New()}}"}"""));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].Status);
        Assert.True(answers[^1].Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, (await guesser.Mint()).Status);
    }

    [Fact]
    public async Task A_code_of_a_conversation_that_was_forgotten_opens_nothing()
    {
        using var desk = await Desk.Sit(_service.Address);
        var code = (await desk.MakeCode()).Text("code");
        await _service.Get<IConversationStore>().Forget(new ConversationKey("webchat", desk.Conversation), ForgetScope.Everything, "test", default);
        using var phone = new DirectLineClient(_service.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Mint($$"""{"code":"{{code}}"}""")).Status);
    }

    [Fact]
    public async Task The_first_device_is_told_that_another_has_joined()
    {
        using var desk = await Desk.Sit(_service.Address);
        var stream = (await desk.Client.Send(HttpMethod.Get, $"conversations/{desk.Conversation}")).Text("streamUrl");
        var (_, socket) = await DirectLineClient.Open(stream);
        using var _ = socket;
        using var phone = new DirectLineClient(_service.Address);
        await phone.Mint($$"""{"code":"{{(await desk.MakeCode()).Text("code")}}"}""");
        var told = (await DirectLineClient.NextFrame(socket)).GetProperty("activities")[0];
        Assert.Equal(("event", "chat/joined-elsewhere"), (told.GetProperty("type").GetString(), told.GetProperty("name").GetString()));
    }

    private sealed class MovingClock : TimeProvider
    {
        internal TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}

/// <summary>A first device with a conversation and the right to come back to it.</summary>
internal sealed record Desk(DirectLineClient Client, string Conversation, string Resume) : IDisposable
{
    internal static async Task<Desk> Sit(Uri service)
    {
        var client = new DirectLineClient(service);
        var grant = await client.Mint();
        client.Token = grant.Text("token");
        return new Desk(client, (await client.Send(HttpMethod.Post, "conversations", "{}")).Text("conversationId"), grant.Text("resume"));
    }

    internal Task<Answer> MakeCode() => Client.Post("api/webchat/code", $$"""{"resume":"{{Resume}}"}""");

    public void Dispose() => Client.Dispose();
}
