using Bot.Benchmarks.Service;

namespace Bot.Benchmarks.Operation;

/// <summary>Patients whose every message is delivered twice at once, with older ones delivered again among them; at the end everything comes once more, shuffled.</summary>
internal sealed class TwiceRun(int patients, int turns, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Runs it; returns how many conversations are unlike one whose messages were delivered once, and how many deliveries there were.</summary>
    internal async Task<(int Different, int Deliveries)> Run(Uri service)
    {
        using var http = new HttpClient();
        var once = await Task.WhenAll(Enumerable.Range(0, patients).Select(i => Once(http, service, i)));
        var twice = await Task.WhenAll(Enumerable.Range(0, patients).Select(i => Twice(http, service, i, new Random(_random.Next()))));
        return (once.Zip(twice).Count(pair => !pair.First.SequenceEqual(pair.Second.Words, StringComparer.Ordinal)), twice.Sum(talk => talk.Deliveries));
    }

    private async Task<string[]> Once(HttpClient http, Uri service, int number)
    {
        var patient = await Begin(http, service);
        for (var turn = 0; turn < turns; turn++)
        {
            await patient.Say(Scripts.Line(number, turn), $"{turn}");
        }

        return await patient.Words();
    }

    private async Task<(string[] Words, int Deliveries)> Twice(HttpClient http, Uri service, int number, Random random)
    {
        var patient = await Begin(http, service);
        var ids = new Dictionary<int, string>();
        var deliveries = 0;
        for (var turn = 0; turn < turns; turn++)
        {
            int[] sent = [turn, turn, .. Enumerable.Range(0, turn).Where(_ => random.Next(4) == 0)];
            await Deliver(sent, patient, number, ids, random);
            deliveries += sent.Length;
        }

        await Deliver([.. Enumerable.Range(0, turns)], patient, number, ids, random);
        return (await patient.Words(), deliveries + turns);
    }

    private static async Task Deliver(int[] sent, Patient patient, int number, Dictionary<int, string> ids, Random random)
    {
        random.Shuffle(sent);
        var answers = await Task.WhenAll(sent.Select(async turn => (Turn: turn, Id: await patient.Say(Scripts.Line(number, turn), $"{turn}"))));
        foreach (var (turn, id) in answers)
        {
            if (ids.TryAdd(turn, id))
            {
                continue;
            }

            if (ids[turn] != id)
            {
                throw new InvalidOperationException($"One message was kept twice: as {ids[turn]} and as {id}.");
            }
        }
    }

    private static async Task<Patient> Begin(HttpClient http, Uri service)
    {
        var patient = new Patient(http, service);
        await patient.Begin();
        return patient;
    }
}
