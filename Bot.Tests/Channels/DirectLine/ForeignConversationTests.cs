using System.Net;
using Bot.Channels.DirectLine.Tokens;
using Bot.Tests.Channels.DirectLine.Tokens;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>Whoever has no good token for a conversation never learns whether there is one.</summary>
public sealed class ForeignConversationTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Nowhere = "0123456789abcdef0123456789abcdef";

    private static readonly (HttpMethod Method, string Path)[] Calls =
    [
        (HttpMethod.Get, "conversations/{0}"), (HttpMethod.Get, "conversations/{0}?watermark=0"), (HttpMethod.Get, "conversations/{0}/activities"),
        (HttpMethod.Post, "conversations/{0}/activities"), (HttpMethod.Post, "conversations/{0}/upload"), (HttpMethod.Get, "conversations/{0}/stream?watermark=0"),
        (HttpMethod.Get, "conversations/{0}/stream?watermark=0&t={1}"),
    ];

    [Theory]
    [InlineData("none", "Unauthorized")]
    [InlineData("rubbish", "Unauthorized")]
    [InlineData("foreign", "Forbidden")]
    [InlineData("forged", "Forbidden")]
    [InlineData("expired", "TokenExpired")]
    [InlineData("of another kind", "Forbidden")]
    public async Task A_bad_token_gets_the_same_answer_whether_the_conversation_exists_or_not(string kind, string code)
    {
        var (owner, existing) = await DirectLineClient.Start(service.Address);
        using var _ = owner;
        using var client = new DirectLineClient(service.Address) { Token = Token(kind, existing) };
        using var stranger = new DirectLineClient(service.Address) { Token = Token(kind, Nowhere) };
        foreach (var (method, path) in Calls)
        {
            var there = await client.Send(method, string.Format(null, path, existing, client.Token), Body(method));
            var nowhere = await stranger.Send(method, string.Format(null, path, Nowhere, stranger.Token), Body(method));
            Assert.Equal((there.Status, there.Json.GetRawText()), (nowhere.Status, nowhere.Json.GetRawText()));
            Assert.Equal(Names(there.Headers), Names(nowhere.Headers));
            Assert.True(there.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
            Assert.True(there.ErrorCode == code || path.Contains("stream", StringComparison.Ordinal));
        }
    }

    private static string? Body(HttpMethod method) => method == HttpMethod.Post ? """{"type":"message","text":"hello"}""" : null;

    private static IEnumerable<string> Names(System.Net.Http.Headers.HttpResponseHeaders headers) => headers.Select(header => header.Key).Order(StringComparer.Ordinal);

    private string? Token(string kind, string conversation)
    {
        var now = TimeProvider.System.GetUtcNow();
        var keys = SigningKeys.Open(service.Folder);
        var owner = new TokenOwner(conversation, "dl_x", null);
        return kind switch
        {
            "none" => null,
            "rubbish" => "rubbish",
            "foreign" => new TokenSigner(keys, new SetClock(now)).Sign(TokenUse.Chat, owner with { Conversation = "another" }, TimeSpan.FromMinutes(5)),
            "forged" => new TokenSigner(SigningKeys.FromText([Convert.ToBase64String(new byte[32])]), new SetClock(now)).Sign(TokenUse.Chat, owner, TimeSpan.FromMinutes(5)),
            "expired" => new TokenSigner(keys, new SetClock(now.AddHours(-2))).Sign(TokenUse.Chat, owner, TimeSpan.FromMinutes(5)),
            _ => new TokenSigner(keys, new SetClock(now)).Sign(TokenUse.Resume, owner, TimeSpan.FromMinutes(5)),
        };
    }
}
