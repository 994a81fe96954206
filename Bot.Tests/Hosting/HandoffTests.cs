using System.Text.Json;

namespace Bot.Tests.Hosting;

public sealed class HandoffTests
{
    [Fact]
    public async Task A_hub_gets_the_event_with_context_and_transcript()
    {
        using var folder = new TemporaryFolder();
        using var host = new ServiceHost(folder, ("Clinic:HasHub", "true"));

        await Say(host, "my hip hurts for 2 months");
        await Say(host, "talk to someone");
        var activities = await Say(host, "yes");

        var handoff = Assert.Single(activities, a => a.TryGetProperty("name", out var name) && name.GetString() == "handoff.initiate");
        Assert.Equal("event", handoff.GetProperty("type").GetString());
        Assert.Equal("asked", handoff.GetProperty("value").GetProperty("reason").GetString());
        var transcript = Assert.Single(handoff.GetProperty("attachments").EnumerateArray());
        Assert.Equal("Transcript", transcript.GetProperty("name").GetString());
        Assert.Contains(transcript.GetProperty("content").GetProperty("activities").EnumerateArray(), a => a.TryGetProperty("text", out var text) && text.GetString() == "my hip hurts for 2 months");
    }

    [Fact]
    public async Task Without_a_hub_no_event_is_sent()
    {
        using var folder = new TemporaryFolder();
        using var host = new ServiceHost(folder);

        await Say(host, "talk to someone");
        await Say(host, "yes");
        var activities = await Say(host, "555 010 2030");

        Assert.DoesNotContain(activities, a => a.TryGetProperty("name", out _));
        Assert.Contains(activities, a => a.GetProperty("text").GetString()!.Contains("get in touch", StringComparison.Ordinal));
    }

    private static async Task<JsonElement[]> Say(ServiceHost host, string text)
    {
        var activity = new
        {
            type = "message",
            id = Guid.NewGuid().ToString(),
            channelId = "sms",
            deliveryMode = "expectReplies",
            conversation = new { id = "handoff" },
            from = new { id = "patient", role = "user" },
            recipient = new { id = "bot", role = "bot" },
            serviceUrl = "http://localhost:1",
            text,
        };
        var (_, body) = await host.Post(JsonSerializer.Serialize(activity));
        return [.. JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray()];
    }
}
