using System.Net;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.DirectLine;

public sealed class ConversationTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_conversation_is_begun_once_however_often_it_is_opened()
    {
        using var client = new DirectLineClient(service.Address);
        client.Token = (await client.Mint()).Text("token");
        var first = await client.Send(HttpMethod.Post, "conversations", """{"locale":"en-US","user":{"id":"somebody"}}""");
        var second = await client.Send(HttpMethod.Post, "conversations");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(first.Text("conversationId"), second.Text("conversationId"));
        Assert.StartsWith($"ws://{service.Address.Authority}/v3/directline/conversations/{first.Text("conversationId")}/stream?", first.Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_that_open_it_at_once_are_welcomed_once()
    {
        using var client = new DirectLineClient(service.Address);
        client.Token = (await client.Mint()).Text("token");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Send(HttpMethod.Post, "conversations")));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Created or HttpStatusCode.OK));
        var (alone, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = alone;
        var expected = (await alone.Read(conversation)).Activities.Count;
        Assert.Equal(expected, (await client.Read(answers[0].Text("conversationId"))).Activities.Count);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("rubbish", HttpStatusCode.Unauthorized)]
    [InlineData("a.b.c.d", HttpStatusCode.Unauthorized)]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.", HttpStatusCode.Forbidden)]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJjb252IjoieCJ9.AAAA", HttpStatusCode.Forbidden)]
    public async Task Without_a_good_token_every_call_is_refused_in_the_protocols_shape(string? token, HttpStatusCode status)
    {
        using var client = new DirectLineClient(service.Address) { Token = token };
        foreach (var (method, path) in Calls("any"))
        {
            var answer = await client.Send(method, path, method == HttpMethod.Post ? "{}" : null);
            Assert.Equal(status, answer.Status);
            Assert.NotEmpty(answer.ErrorCode);
            Assert.NotEmpty(answer.Json.GetProperty("error").GetProperty("message").GetString()!);
        }
    }

    [Fact]
    public async Task A_foreign_conversation_and_one_that_never_was_are_refused_alike()
    {
        var (stranger, theirs) = await DirectLineClient.Start(service.Address);
        using var _ = stranger;
        var (client, _) = await DirectLineClient.Start(service.Address);
        using var __ = client;
        foreach (var (real, invented) in Calls(theirs).Skip(2).Zip(Calls("0123456789abcdef0123456789abcdef").Skip(2)))
        {
            var one = await client.Send(real.Method, real.Path, real.Method == HttpMethod.Post ? "{}" : null);
            var other = await client.Send(invented.Method, invented.Path, invented.Method == HttpMethod.Post ? "{}" : null);
            Assert.Equal(HttpStatusCode.Forbidden, one.Status);
            Assert.Equal((other.Status, other.Json.GetRawText()), (one.Status, one.Json.GetRawText()));
        }
    }

    [Fact]
    public async Task A_tokens_own_conversation_is_not_found_before_it_is_started()
    {
        using var client = new DirectLineClient(service.Address);
        client.Token = (await client.Mint()).Text("token");
        var own = (await client.Send(HttpMethod.Post, "tokens/refresh")).Text("conversationId");
        Assert.Equal(HttpStatusCode.NotFound, (await client.Send(HttpMethod.Get, $"conversations/{own}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Send(HttpMethod.Get, $"conversations/{own}/activities")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Say(own, "hello")).Status);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_of_somebody_else_is_refused(string watermark)
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Send(HttpMethod.Get, $"conversations/{conversation}?watermark={watermark}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Send(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={watermark}")).Status);
    }

    [Fact]
    public async Task Another_start_of_the_service_keeps_token_history_and_order()
    {
        using var own = new RunningService();
        var (client, conversation) = await DirectLineClient.Start(own.Address);
        using var _ = client;
        await client.Say(conversation, "hello");
        var before = await client.Read(conversation);
        own.Stop();
        own.Start();
        var after = await client.Read(conversation);
        Assert.Equal(before.Activities.Select(a => a.GetRawText()), after.Activities.Select(a => a.GetRawText()));
        Assert.Equal(HttpStatusCode.OK, (await client.Say(conversation, "still here")).Status);
        Assert.Contains((await client.Read(conversation, before.Watermark)).Activities, a => a.TryGetProperty("text", out var text) && text.GetString() == "still here");
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Calls(string conversation) =>
    [
        (HttpMethod.Post, "tokens/refresh"),
        (HttpMethod.Post, "conversations"),
        (HttpMethod.Get, $"conversations/{conversation}"),
        (HttpMethod.Get, $"conversations/{conversation}/activities"),
        (HttpMethod.Post, $"conversations/{conversation}/activities"),
        (HttpMethod.Post, $"conversations/{conversation}/upload"),
    ];
}
