using System.Net;
using System.Text.Json;
using Bot.Tests.Hosting;

namespace Bot.Tests.Channels.DirectLine;

public sealed class ActivityTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Who_where_and_by_which_channel_is_the_services_word()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var posted = await client.Send(HttpMethod.Post, $"conversations/{conversation}/activities", """
            {"type":"message","text":"hello","id":"forged","timestamp":"1999-01-01T00:00:00Z","channelId":"emulator","serviceUrl":"http://elsewhere.example",
             "from":{"id":"bot","name":"Dr. Evil","role":"bot"},"recipient":{"id":"somebody"},"conversation":{"id":"other"},"deliveryMode":"expectReplies",
             "callerId":"urn:botframework:azure","channelData":{"clientActivityID":"x","kept":true}}
            """);
        var echo = (await client.Read(conversation)).Activities.Single(a => Id(a) == posted.Text("id"));
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(conversation, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("webchat", echo.GetProperty("channelId").GetString());
        Assert.Equal("bot", echo.GetProperty("recipient").GetProperty("id").GetString());
        Assert.NotEqual("forged", Id(echo));
        Assert.True(echo.GetProperty("timestamp").GetDateTimeOffset().Year > 2020);
        Assert.True(echo.GetProperty("channelData").GetProperty("kept").GetBoolean());
        Assert.DoesNotContain("evil", echo.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("elsewhere", echo.GetRawText(), StringComparison.Ordinal);
        Assert.False(echo.TryGetProperty("deliveryMode", out var _));
    }

    [Fact]
    public async Task The_patients_words_come_first_then_the_answers_to_them()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var start = (await client.Read(conversation)).Watermark;
        var posted = (await client.Say(conversation, "hello")).Text("id");
        var (activities, _) = await client.Read(conversation, start);
        Assert.Equal(posted, Id(activities[0]));
        Assert.NotEmpty(activities.Skip(1));
        Assert.All(activities.Skip(1), a => Assert.Equal(("bot", posted), (a.GetProperty("from").GetProperty("role").GetString(), a.GetProperty("replyToId").GetString())));
    }

    [Fact]
    public async Task Ids_and_times_rise_strictly_and_member_updates_stay_inside()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        for (var i = 0; i < 5; i++)
        {
            await client.Say(conversation, $"message {i}");
        }

        var (activities, _) = await client.Read(conversation);
        var times = activities.Select(a => a.GetProperty("timestamp").GetDateTimeOffset()).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.Equal(activities.Select(Id).Order(StringComparer.Ordinal), activities.Select(Id));
        Assert.All(activities, a => Assert.StartsWith($"{conversation}|", Id(a), StringComparison.Ordinal));
        Assert.DoesNotContain(activities, a => a.GetProperty("type").GetString() is "conversationUpdate" or "trace");
    }

    [Fact]
    public async Task A_watermark_never_skips_and_never_repeats()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var seen = new List<string>();
        string? watermark = null;
        for (var i = 0; i < 4; i++)
        {
            await client.Say(conversation, $"message {i}");
            var page = await client.Read(conversation, watermark);
            seen.AddRange(page.Activities.Select(Id));
            watermark = page.Watermark;
        }

        Assert.Equal((await client.Read(conversation)).Activities.Select(Id), seen);
        var end = await client.Read(conversation, watermark);
        Assert.Empty(end.Activities);
        Assert.Equal(watermark, end.Watermark);
    }

    [Fact]
    public async Task The_same_message_posted_again_is_answered_from_the_record()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var first = (await client.Say(conversation, "hello", "client-1")).Text("id");
        var before = (await client.Read(conversation)).Activities.Count;
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.Say(conversation, "hello", "client-1")));
        Assert.All(again, a => Assert.Equal(first, a.Text("id")));
        Assert.Equal(before, (await client.Read(conversation)).Activities.Count);
    }

    [Fact]
    public async Task Messages_sent_at_the_same_moment_are_all_kept_in_one_order()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(async i => (await client.Say(conversation, $"message {i}", $"c{i}")).Text("id")));
        var log = (await client.Read(conversation)).Activities.Select(Id).ToList();
        Assert.Equal(10, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Contains(id, log));
        Assert.Equal(log.Order(StringComparer.Ordinal), log);
    }

    [Fact]
    public async Task A_file_is_answered_in_words_and_not_kept()
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var start = (await client.Read(conversation)).Watermark;
        var answer = await client.Send(HttpMethod.Post, $"conversations/{conversation}/upload?userId=x", new string('x', 2_000_000));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var (activities, _) = await client.Read(conversation, start);
        Assert.DoesNotContain("xxxx", activities[0].GetRawText(), StringComparison.Ordinal);
        Assert.Contains(activities, a => a.GetProperty("from").GetProperty("role").GetString() == "bot");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🤕🤕🤕")]
    [InlineData("\u0000\u0007\ufffd")]
    public async Task Every_message_gets_an_answer(string text)
    {
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        var start = (await client.Read(conversation)).Watermark;
        Assert.Equal(HttpStatusCode.OK, (await client.Say(conversation, text)).Status);
        Assert.Contains((await client.Read(conversation, start)).Activities, a => a.GetProperty("from").GetProperty("role").GetString() == "bot");
    }

    private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;
}
