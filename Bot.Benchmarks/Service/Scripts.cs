namespace Bot.Benchmarks.Service;

/// <summary>What the patients of a run say. Every script fits any number of turns: it begins again at its second line.</summary>
internal static class Scripts
{
    private static readonly string[][] All =
    [
        ["hello", "Yes, me", "My lower back hurts on the left for three months", "none of these", "no", "6 out of 10", "it was three weeks, not three months", "what is an epidural?", "no", "skip"],
        ["hi", "I am 44 and this is about me", "Burning pain in my neck down to the right hand since May", "no", "none", "PT for 8 weeks did not help", "none", "not sure", "that is right", "no"],
        ["good morning", "yes me", "My right knee is stiff every morning, two years now", "none", "no blood thinners", "7", "none", "change my answer about severity", "5", "yes"],
        ["Five months of sciatica on the left to the calf, 6 out of 10", "yes me", "none", "no", "none", "right", "why a specialist?", "no thanks", "thank you", "start over"],
    ];

    /// <summary>What a patient says in one turn.</summary>
    internal static string Line(int patient, int turn)
    {
        var script = All[patient % All.Length];
        return turn < script.Length ? script[turn] : script[1 + ((turn - 1) % (script.Length - 1))];
    }
}
