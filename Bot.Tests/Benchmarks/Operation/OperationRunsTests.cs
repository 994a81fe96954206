using Bot.Benchmarks.Operation;
using Bot.Benchmarks.Operation.Hostile;
using Bot.Benchmarks.Service;
using Bot.Tests.Hosting;

namespace Bot.Tests.Benchmarks.Operation;

/// <summary>The long runs of Bot.Benchmarks, short.</summary>
public sealed class OperationRunsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_service_killed_in_the_middle_of_turns_loses_nothing_it_acknowledged_and_doubles_nothing()
    {
        using var run = new CrashRun(new CrashPlan(Conversations: 12, Turns: 6, Kills: 2), _folder.Path);
        var result = await run.Run();
        Assert.True(result.IsClean, $"{result}");
        Assert.Equal((72, 2), (result.Turns, result.Kills));
    }

    [Fact]
    public async Task Messages_delivered_several_times_at_once_and_shuffled_make_the_same_conversation_as_once()
    {
        using var service = new RunningService(ServiceProcess.NoLimits);
        var (different, deliveries) = await new TwiceRun(patients: 4, turns: 8, seed: 1).Run(service.Address);
        Assert.Equal(0, different);
        Assert.True(deliveries >= 3 * 4 * 8);
    }

    [Fact]
    public async Task Hostile_requests_get_no_failure_and_see_nothing_of_the_inside()
    {
        using var service = new ServiceProcess([.. ServiceProcess.NoLimits, ("Storage:Folder", _folder.Path)]);
        await service.Start();
        using var run = new HostileRun(SwaggerSchemas.Read(Path.Combine(AppContext.BaseDirectory, "Benchmarks", "Operation", "Schemas")), service, seed: 1);
        var result = await run.Run(1_000, rest: TimeSpan.Zero);
        Assert.Empty(result.Findings);
        Assert.True(result.ByStatus[200] > 50 && result.ByStatus[400] > 50);
    }

    [Fact]
    public async Task Open_sockets_with_a_trickle_of_turns_and_a_burst_of_new_conversations_see_no_error()
    {
        using var service = new ServiceProcess([.. ServiceProcess.NoLimits, ("Storage:Folder", _folder.Path)]);
        await service.Start();
        using var run = new LoadRun(new LoadPlan(Sockets: 50, TurnsPerSecond: 20, Seconds: 1, Burst: 20), service);
        var result = await run.Run();
        Assert.Equal(0, result.Errors);
        Assert.True(result.Turns.At(0.99) > 0);
    }

    [Fact]
    public async Task Durable_turns_are_counted_together_and_one_by_one()
    {
        using var run = new DurableRun(1, ("Storage:Folder", _folder.Path));
        Assert.True(await run.Measure(conversations: 4, TimeSpan.FromSeconds(0.2)) > 0);
        Assert.True(await run.Measure(conversations: 4, TimeSpan.FromSeconds(0.2), together: false) > 0);
    }
}
