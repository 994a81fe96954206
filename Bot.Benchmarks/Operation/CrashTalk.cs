using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>What is wrong with one conversation.</summary>
internal sealed record CrashVerdict(int Lost, int Doubled, int OutOfOrder, int Different, int Stuck);

/// <summary>One patient of a run, who remembers what was acknowledged.</summary>
internal sealed class CrashTalk(int number, int turns, Patient patient, Action acknowledged)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<(string Id, string Text)> _acknowledged = [];

    /// <summary>Which one.</summary>
    internal int Number => number;

    /// <summary>Requests that had to be repeated.</summary>
    internal int Repeats => patient.Repeats;

    /// <summary>Talks to the end of the script.</summary>
    internal async Task Run()
    {
        await patient.Begin();
        for (var turn = 0; turn < turns; turn++)
        {
            var text = Scripts.Line(number, turn);
            _acknowledged.Add((await patient.Say(text, $"{number}-{turn}"), text));
            acknowledged();
        }
    }

    /// <summary>What was said by both, without what differs from conversation to conversation.</summary>
    internal Task<string[]> Words() => patient.Words();

    /// <summary>Compares what is kept with what was acknowledged and with an undisturbed conversation, then says one thing more.</summary>
    internal async Task<CrashVerdict> Check(string[] undisturbed)
    {
        var kept = await patient.Transcript();
        var own = kept.Where(said => said.IsPatients).ToList();
        var order = _acknowledged.Select(said => own.FindIndex(one => one.Id == said.Id)).ToList();
        return new CrashVerdict(
            Lost: order.Count(at => at < 0),
            Doubled: own.Count - own.Select(said => said.Id).Distinct(StringComparer.Ordinal).Count() + Math.Max(0, own.Count - turns),
            OutOfOrder: order.Zip(order.Skip(1)).Count(pair => pair.First >= pair.Second) + kept.Count(said => !Follows(said, kept)),
            Different: kept.Select(said => said.Plain).SequenceEqual(undisturbed, StringComparer.Ordinal) ? 0 : 1,
            Stuck: await Answers() ? 0 : 1);
    }

    private static bool Follows(Spoken reply, IReadOnlyList<Spoken> kept)
    {
        var answered = kept.FirstOrDefault(said => said.Id == reply.ReplyTo);
        return answered is null || kept.TakeWhile(said => said != reply).LastOrDefault(said => said.IsPatients) == answered;
    }

    private async Task<bool> Answers()
    {
        var before = (await patient.Transcript()).Count;
        try
        {
            await patient.Say("hello again", $"{number}-again").WaitAsync(Patience);
            return (await patient.Transcript()).Count > before + 1;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
