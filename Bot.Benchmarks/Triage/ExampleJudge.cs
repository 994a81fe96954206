namespace Bot.Benchmarks.Triage;

/// <summary>Holds a run against what the rules expect.</summary>
internal sealed class ExampleJudge(Destination destination)
{
    /// <summary>What is wrong, in words; none when all is right.</summary>
    public IEnumerable<string> Mistakes(WorkedExample example, ExampleRun run)
    {
        if (run.Level != example.Level || run.Rule != example.Rule)
        {
            yield return $"expected {example.Level} by {example.Rule}, got {run.Level} by {run.Rule}";
        }

        if (!TopicsFit(example, run))
        {
            yield return $"expected topics {string.Join(' ', example.Topics)}, got {string.Join(' ', run.Topics)}";
        }

        if (!DestinationFits(example, run))
        {
            yield return $"expected to see {example.See}, got {run.Specialist}";
        }
    }

    /// <summary>The expected topics come first and in their order, those "shown last" come last. Levels that need care now show none.</summary>
    public static bool TopicsFit(WorkedExample example, ExampleRun run) => example.Topics.IsEmpty && example.Last.IsEmpty
        ? run.Topics.IsEmpty
        : run.Topics.Take(example.Topics.Length).SequenceEqual(example.Topics) && run.Topics.TakeLast(example.Last.Length).SequenceEqual(example.Last);

    /// <summary>Nothing more than expected is shown, an opinion of a surgeon apart.</summary>
    public static bool TopicsAreExact(WorkedExample example, ExampleRun run) =>
        run.Topics.Where(t => t != "CARE-SURG").SequenceEqual(example.Topics.Concat(example.Last).Where(t => t != "CARE-SURG"));

    /// <summary>The specialist is one of those named.</summary>
    public bool DestinationFits(WorkedExample example, ExampleRun run) => destination.Fits(example, run.Specialist);
}
