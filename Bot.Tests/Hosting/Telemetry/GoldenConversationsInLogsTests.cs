using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Golden = Bot.Tests.Conversations.ConversationTests;

namespace Bot.Tests.Hosting.Telemetry;

/// <summary>All golden conversations over the web channel, with the most talkative log and with metrics: nothing of a patient is in either.</summary>
public sealed class GoldenConversationsInLogsTests
{
    [Fact]
    public async Task No_sentence_name_contact_or_token_of_any_golden_conversation_reaches_log_or_metrics()
    {
        using var log = new CollectedLog();
        using var service = new RunningService(
            services => services.AddLogging(logging => logging.AddProvider(log)),
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Limits:TurnsPerMinute", "1000000"),
            ("Limits:TokensPerMinute", "1000000"), ("Limits:RequestsPerMinute", "1000000"), ("Limits:RequestsPerSecond", "1000000"));
        var said = new HashSet<string>(StringComparer.Ordinal);
        var conversations = new List<string>();
        foreach (var file in ChatFile.All())
        {
            conversations.Add(await Play(ChatFile.Read(file), service.Address, said));
        }

        Assert.True(said.Count > 100 && conversations.Count > 20);
        using var client = new HttpClient();
        var metrics = await client.GetStringAsync(new Uri(service.Address, "metrics"));
        var lines = log.Lines.ToList();
        var everything = string.Join('\n', lines.Select(line => line.Text)) + metrics;
        Assert.Contains(lines, line => line.Text.StartsWith("Turn ", StringComparison.Ordinal));
        Assert.DoesNotContain("eyJ", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(said, words => everything.Contains(words, StringComparison.OrdinalIgnoreCase));
        var usual = string.Join('\n', lines.Where(line => line.IsWrittenByDefault).Select(line => line.Text)) + metrics;
        Assert.DoesNotContain(conversations, id => usual.Contains(id, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_line_of_a_turn_carries_the_id_of_the_turn()
    {
        using var log = new CollectedLog();
        using var service = new RunningService(services => services.AddLogging(logging => logging.AddProvider(log)), ("Logging:LogLevel:Default", "Information"));
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        await client.Say(conversation, "hello");
        var lines = log.Lines.Where(line => line.Text.StartsWith("Turn ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains($"turn {line.Text["Turn ".Length..].Split(':')[0]}", line.Text, StringComparison.Ordinal));
    }

    private static async Task<string> Play(ChatFile chat, Uri service, HashSet<string> said)
    {
        var (client, conversation) = await DirectLineClient.Start(service);
        using var _ = client;
        var session = TriageSession.Start("PV-TEST01");
        foreach (var (turn, result) in Golden.Turns(chat with { Now = DateTimeOffset.UtcNow }))
        {
            var input = turn.Input(session);
            said.UnionWith(Words(input).Where(IsTelling));
            await client.Send(HttpMethod.Post, $"conversations/{conversation}/activities", Activity(input));
            session = result.Session;
        }

        said.Add(client.Token!);
        return conversation;
    }

    private static string Activity(PatientInput input) => input switch
    {
        PatientInput.Joined => """{"type":"event","name":"webchat/join"}""",
        PatientInput.Said said => JsonSerializer.Serialize(new { type = "message", text = said.Text }),
        PatientInput.Submitted card => new JsonObject { ["type"] = "message", ["value"] = Value(card) }.ToJsonString(),
        _ => """{"type":"message","attachments":[{"contentType":"image/png"}]}""",
    };

    private static JsonObject Value(PatientInput.Submitted card)
    {
        var value = new JsonObject { ["card"] = card.Card, ["turn"] = card.Turn, ["action"] = card.Action };
        foreach (var (name, text) in card.Fields)
        {
            value[name] = text;
        }

        return value;
    }

    private static IEnumerable<string> Words(PatientInput input) => input switch
    {
        PatientInput.Said said => [said.Text],
        PatientInput.Submitted card => card.Fields.Values,
        _ => [],
    };

    // "yes" or "none" may stand in a log for any reason; a sentence, a name, a number or an address may not.
    private static bool IsTelling(string words) => words.Length >= 6 && words.Any(c => c is ' ' or '@' || char.IsAsciiDigit(c));
}
