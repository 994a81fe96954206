using System.Diagnostics;
using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>What a run of <see cref="LoadRun"/> is to do.</summary>
/// <param name="Sockets">Conversations with an open socket.</param>
/// <param name="TurnsPerSecond">How often one of them says something.</param>
/// <param name="Seconds">For how long.</param>
/// <param name="Burst">New conversations that begin within one second.</param>
internal sealed record LoadPlan(int Sockets, int TurnsPerSecond, int Seconds, int Burst);

/// <summary>What came of it.</summary>
/// <param name="Errors">Calls that failed or had to be repeated, and sockets that closed.</param>
/// <param name="Turns">Times of turns, from sending to the acknowledgement.</param>
/// <param name="Begins">Times of beginning a conversation in the burst.</param>
/// <param name="BurstSeconds">How long the burst took.</param>
/// <param name="BytesPerConversation">Memory of the service for one open conversation that says nothing.</param>
internal sealed record LoadResult(int Errors, Percentiles Turns, Percentiles Begins, double BurstSeconds, long BytesPerConversation);

/// <summary>Many open sockets, a trickle of turns, then many new conversations at once.</summary>
internal sealed class LoadRun(LoadPlan plan, ServiceProcess service) : IDisposable
{
    private const int OpeningAtOnce = 32;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });
    private readonly Percentiles _turns = new();
    private readonly Percentiles _begins = new();
    private readonly List<OpenTalk> _open = [];
    private int _errors;

    /// <inheritdoc/>
    public void Dispose()
    {
        _open.ForEach(talk => talk.Dispose());
        _http.Dispose();
    }

    /// <summary>Runs it.</summary>
    internal async Task<LoadResult> Run()
    {
        await WarmUp();
        var before = service.Memory;
        await Parallel.ForEachAsync(Enumerable.Range(0, plan.Sockets), new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce }, async (_, _) => await Open());
        var each = (service.Memory - before) / Math.Max(1, plan.Sockets);
        await Trickle();
        var burst = await Burst();
        _errors += _open.Count(talk => talk.IsClosed) + _open.Sum(talk => talk.Patient.Repeats);
        return new LoadResult(_errors, _turns, _begins, burst.TotalSeconds, each);
    }

    private async Task WarmUp()
    {
        for (var i = 0; i < 200; i++)
        {
            var patient = new Patient(_http, service.Address);
            await patient.Begin();
            await patient.Say("hello", "1");
        }
    }

    private async Task Open()
    {
        var patient = new Patient(_http, service.Address);
        var talk = await OpenTalk.Open(patient, await patient.Begin());
        lock (_open)
        {
            _open.Add(talk);
        }
    }

    private async Task Trickle()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / plan.TurnsPerSecond));
        var said = new List<Task>();
        for (var turn = 0; turn < plan.TurnsPerSecond * plan.Seconds && await timer.WaitForNextTickAsync(); turn++)
        {
            said.Add(Say(_open[turn * 7919 % _open.Count], turn));
        }

        await Task.WhenAll(said);
    }

    private async Task Say(OpenTalk talk, int turn)
    {
        var started = Stopwatch.GetTimestamp();
        await talk.Patient.Say(Scripts.Line(turn, turn % 10), $"t{turn}");
        _turns.Add(Stopwatch.GetElapsedTime(started));
    }

    private async Task<TimeSpan> Burst()
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, plan.Burst).Select(async i =>
        {
            await Task.Delay(TimeSpan.FromSeconds((double)i / plan.Burst));
            var begun = Stopwatch.GetTimestamp();
            var patient = new Patient(_http, service.Address);
            await patient.Begin();
            await patient.Say("hello", "1");
            _begins.Add(Stopwatch.GetElapsedTime(begun));
            Interlocked.Add(ref _errors, patient.Repeats);
        }));
        return Stopwatch.GetElapsedTime(started);
    }
}
