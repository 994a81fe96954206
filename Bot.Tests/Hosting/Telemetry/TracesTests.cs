using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Hosting.Telemetry;
using Bot.Settings;
using Bot.Tests.Channels.DirectLine;

namespace Bot.Tests.Hosting.Telemetry;

public sealed class TracesTests
{
    [Fact]
    public async Task A_turn_is_traced_with_its_parts_and_without_anything_of_the_patient()
    {
        var traced = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Measures.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = traced.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var service = new RunningService();
        var (client, conversation) = await DirectLineClient.Start(service.Address);
        using var _ = client;
        await client.Say(conversation, "hello");
        var names = traced.Select(activity => activity.OperationName).ToHashSet();
        Assert.Superset(new HashSet<string> { "turn", "store load", "store commit" }, names);
        Assert.All(traced.SelectMany(activity => activity.Tags), tag => Assert.Contains(tag.Key, new[] { "turn.id", "turn.status" }));
        Assert.Contains(traced, activity => activity.OperationName == "store commit" && activity.Parent?.OperationName == "turn");
    }

    [Fact]
    public async Task Metrics_and_traces_go_to_the_collector_of_the_settings()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        var export = new OtlpExport(new MetricsSettings { OtlpEndpoint = $"http://127.0.0.1:{((IPEndPoint)collector.LocalEndpoint).Port}" });
        await export.StartAsync(default);
        Measures.Conflict();
        var stopping = Task.Run(() => export.StopAsync(default));
        using (var caller = await collector.AcceptTcpClientAsync())
        {
            var hello = new byte[16];
            await caller.GetStream().ReadExactlyAsync(hello);
            Assert.StartsWith("PRI * HTTP/2.0", Encoding.ASCII.GetString(hello), StringComparison.Ordinal);
        }

        collector.Stop();
        await stopping;
    }
}
