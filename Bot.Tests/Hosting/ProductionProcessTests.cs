using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Benchmarks.Service;

namespace Bot.Tests.Hosting;

public sealed class ProductionProcessTests
{
    private static readonly (string, string)[] Registered =
        [("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "a secret of the app"), ("MicrosoftAppTenantId", "tenant")];

    [Fact]
    public async Task In_Production_every_line_of_the_log_is_JSON_and_a_turn_carries_its_id_and_a_stop_ends_well()
    {
        using var folder = new TemporaryFolder();
        var printed = new ConcurrentQueue<string>();
        using var service = new ServiceProcess([.. Registered, ("Storage:Folder", folder.Path)]) { EnvironmentName = "Production", Printed = printed.Enqueue };
        await service.Start();
        using var http = new HttpClient();
        var patient = new Patient(http, service.Address);
        await patient.Begin();
        await patient.Say("My left knee hurts since Monday", "1");
        Assert.Equal(0, await service.Stop());
        var lines = printed.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var turns = lines.Where(line => line.GetProperty("Message").GetString()!.StartsWith("Turn ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(turns);
        Assert.All(turns, turn => Assert.Equal(
            turn.GetProperty("State").GetProperty("TurnId").GetString(), turn.GetProperty("Scopes").EnumerateArray().Last().GetProperty("TurnId").GetString()));
        Assert.DoesNotContain(printed, line => line.Contains("knee", StringComparison.Ordinal) || line.Contains(patient.Conversation, StringComparison.Ordinal) || line.Contains("a secret", StringComparison.Ordinal));
    }
}
