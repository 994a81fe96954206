using Bot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Channels.DirectLine;

public sealed class SecretsInLogsTests
{
    private const string Words = "My left elbow hurts since the tournament.";

    [Fact]
    public async Task No_token_and_no_word_of_a_patient_reaches_the_log()
    {
        using var log = new CollectedLog();
        using var service = new RunningService(
            services => services.AddLogging(logging => logging.AddProvider(log)),
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"));
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        await client.Say(conversation, Words);
        var stream = (await client.Send(HttpMethod.Get, $"conversations/{conversation}?watermark=0")).Text("streamUrl");
        var (_, socket) = await DirectLineClient.Open(stream);
        using var __ = socket;
        await DirectLineClient.NextFrame(socket);
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line =>
        {
            Assert.DoesNotContain("eyJ", line.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("elbow", line.Text, StringComparison.OrdinalIgnoreCase);
        });
    }
}
