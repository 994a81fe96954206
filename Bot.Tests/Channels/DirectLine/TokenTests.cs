using System.Net;
using Bot.Channels.DirectLine.Tokens;
using Bot.Tests.Channels.DirectLine.Tokens;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.DirectLine;

public sealed class TokenTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Secret = "a secret of the clinic that is long enough";

    [Fact]
    public async Task A_new_conversation_gets_a_token_for_half_an_hour_and_no_id_yet()
    {
        using var client = new DirectLineClient(service.Address);
        var answer = await client.Mint();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Json.GetProperty("expires_in").GetInt32() >= 1800);
        Assert.Equal(new Uri(service.Address, "v3/directline").ToString(), answer.Text("domain"));
        Assert.False(answer.Json.TryGetProperty("conversationId", out _));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_tab_comes_back_to_its_conversation_as_the_same_user()
    {
        using var client = new DirectLineClient(service.Address);
        var first = await client.Mint();
        client.Token = first.Text("token");
        var conversation = (await client.Send(HttpMethod.Post, "conversations")).Text("conversationId");
        await client.Say(conversation, "hello");

        var again = await client.Mint($$"""{"resume":"{{first.Text("resume")}}"}""");
        Assert.Equal(conversation, again.Text("conversationId"));
        client.Token = again.Text("token");
        await client.Say(conversation, "hello again");
        var users = (await client.Read(conversation)).Activities.Select(a => a.GetProperty("from")).Where(f => f.GetProperty("role").GetString() == "user");
        Assert.Single(users.Select(f => f.GetProperty("id").GetString()).ToHashSet());
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.AAAA")]
    public async Task A_resume_token_that_is_none_begins_a_new_conversation(string resume)
    {
        using var client = new DirectLineClient(service.Address);
        var answer = await client.Mint($$"""{"resume":"{{resume}}"}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(answer.Json.TryGetProperty("conversationId", out _));
    }

    [Fact]
    public async Task A_chat_token_does_not_resume()
    {
        var (client, _) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        Assert.False((await client.Mint($$"""{"resume":"{{client.Token}}"}""")).Json.TryGetProperty("conversationId", out var _));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1,]")]
    public async Task A_token_request_that_is_not_JSON_is_refused(string body)
    {
        using var client = new DirectLineClient(service.Address);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Mint(body)).Status);
    }

    [Fact]
    public async Task A_refreshed_token_is_for_the_same_conversation()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var answer = await client.Send(HttpMethod.Post, "tokens/refresh");
        Assert.Equal(conversation, answer.Text("conversationId"));
        client.Token = answer.Text("token");
        Assert.Equal(HttpStatusCode.OK, (await client.Say(conversation, "hello")).Status);
    }

    [Fact]
    public async Task An_expired_token_is_told_apart_so_that_a_client_can_renew_it()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var hourAgo = new SetClock(TimeProvider.System.GetUtcNow().AddHours(-1));
        client.Token = new TokenSigner(SigningKeys.Open(service.Folder), hourAgo).Sign(TokenUse.Chat, new(conversation, "dl_x", null), TimeSpan.FromMinutes(30));
        foreach (var (method, path) in new[] { (HttpMethod.Get, $"conversations/{conversation}"), (HttpMethod.Post, "tokens/refresh"), (HttpMethod.Post, "conversations") })
        {
            var answer = await client.Send(method, path);
            Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (answer.Status, answer.ErrorCode));
        }
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_token_and_cannot_use_one()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        client.Origin = "https://elsewhere.example";
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Mint()).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Say(conversation, "hello")).Status);
    }

    [Fact]
    public async Task A_token_made_for_one_site_is_not_good_on_another()
    {
        using var own = new RunningService(("WebChat:Sites:0", "https://clinic.example"), ("WebChat:Sites:1", "https://hospital.example"));
        using var client = new DirectLineClient(own.Address) { Origin = "https://clinic.example" };
        client.Token = (await client.Mint()).Text("token");
        Assert.Equal(HttpStatusCode.Created, (await client.Send(HttpMethod.Post, "conversations")).Status);
        client.Origin = "https://hospital.example";
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Send(HttpMethod.Post, "tokens/refresh")).Status);
    }

    [Fact]
    public async Task Only_the_server_secret_generates_tokens()
    {
        using var own = new RunningService(("WebChat:Secret", Secret));
        using var client = new DirectLineClient(own.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Send(HttpMethod.Post, "tokens/generate")).Status);
        client.Token = (await client.Mint()).Text("token");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Send(HttpMethod.Post, "tokens/generate")).Status);
        client.Token = Secret;
        var answer = await client.Send(HttpMethod.Post, "tokens/generate");
        client.Token = answer.Text("token");
        Assert.Equal(answer.Text("conversationId"), (await client.Send(HttpMethod.Post, "conversations")).Text("conversationId"));
    }

    [Fact]
    public async Task Without_a_secret_in_the_settings_nobody_generates_tokens()
    {
        using var client = new DirectLineClient(service.Address) { Token = Secret };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Send(HttpMethod.Post, "tokens/generate")).Status);
    }
}
