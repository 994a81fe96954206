using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>What a run of <see cref="CrashRun"/> is to do.</summary>
/// <param name="Conversations">Patients that talk at the same time.</param>
/// <param name="Turns">Turns of each of them.</param>
/// <param name="Kills">How often a node is killed, at random points of all these turns.</param>
/// <param name="Nodes">Nodes of the service; more than one needs PostgreSQL.</param>
/// <param name="Postgres">The database; null for SQLite.</param>
/// <param name="Seed">Of those points.</param>
internal sealed record CrashPlan(int Conversations, int Turns, int Kills, int Nodes = 1, PostgresServer? Postgres = null, int Seed = 1);

/// <summary>What came of it. All but the first three must be 0.</summary>
internal sealed record CrashResult(int Turns, int Kills, int Repeats, int Lost, int Doubled, int OutOfOrder, int Different, int Stuck)
{
    /// <summary>Whether nothing was lost, doubled, out of order, different from an undisturbed conversation, or stuck.</summary>
    internal bool IsClean => Lost + Doubled + OutOfOrder + Different + Stuck == 0;
}

/// <summary>Patients talk while nodes are killed at random moments and started again; then every conversation is compared with what was acknowledged, and with an undisturbed one.</summary>
internal sealed class CrashRun(CrashPlan plan, string folder) : IDisposable
{
    private readonly ServiceProcess[] _nodes = [.. Enumerable.Range(0, plan.Nodes).Select(_ => new ServiceProcess(
        [.. ServiceProcess.NoLimits, ("Storage:Folder", folder), .. plan.Postgres?.Settings ?? []]))];

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, ConnectTimeout = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Random _random = new(plan.Seed);
    private readonly CrashMoments _moments = new(plan.Conversations * plan.Turns, plan.Kills, plan.Seed);

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _moments.Dispose();
        Array.ForEach(_nodes, node => node.Dispose());
    }

    /// <summary>Runs it.</summary>
    internal async Task<CrashResult> Run()
    {
        await Task.WhenAll(_nodes.Select(node => node.Start()));
        using var balancer = new RoundRobin(_nodes.Select(node => node.Address));
        var talks = Enumerable.Range(0, plan.Conversations).Select(i => new CrashTalk(i, plan.Turns, new Patient(_http, balancer.Address), _moments.Acknowledged)).ToList();
        await Task.WhenAll([KillAndStart(), .. talks.Select(talk => talk.Run())]);
        var undisturbed = await Undisturbed(balancer.Address);
        var verdicts = await Task.WhenAll(talks.Select(talk => talk.Check(undisturbed[talk.Number % undisturbed.Length])));
        return Sum(talks, verdicts);
    }

    private CrashResult Sum(List<CrashTalk> talks, CrashVerdict[] verdicts) => new(
        plan.Conversations * plan.Turns, plan.Kills, talks.Sum(talk => talk.Repeats), verdicts.Sum(v => v.Lost), verdicts.Sum(v => v.Doubled),
        verdicts.Sum(v => v.OutOfOrder), verdicts.Sum(v => v.Different), verdicts.Sum(v => v.Stuck));

    // One talk of each script, with nobody disturbing it.
    private async Task<string[][]> Undisturbed(Uri service)
    {
        var talks = Enumerable.Range(0, Math.Min(4, plan.Conversations)).Select(i => new CrashTalk(i, plan.Turns, new Patient(_http, service), () => { })).ToList();
        await Task.WhenAll(talks.Select(talk => talk.Run()));
        return await Task.WhenAll(talks.Select(talk => talk.Words()));
    }

    // One node after the other: with all of them away nobody could talk. The database goes away once, in the middle.
    private async Task KillAndStart()
    {
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            await _moments.Next();
            await Task.Delay(_random.Next(20));
            var node = _nodes[_random.Next(_nodes.Length)];
            node.Kill();
            if (kill == plan.Kills / 2)
            {
                plan.Postgres?.Restart();
            }

            await node.Start();
        }
    }
}
