using Bot.Dialogs.Content;
using Bot.Dialogs.Triage;

namespace Bot.Benchmarks.RedFlags;

/// <summary>A message and how urgent it is.</summary>
/// <param name="Id">Name.</param>
/// <param name="Level">CRISIS, EMERGENCY, SAME_DAY, SOON or NONE.</param>
/// <param name="Flag">Red flag it was written for; empty for none.</param>
/// <param name="Kind">How it is written: plain, buried, typos ...</param>
/// <param name="Ask">A gentle question must come first.</param>
/// <param name="Text">The message.</param>
internal sealed record Vignette(string Id, string Level, string Flag, string Kind, bool Ask, string Text)
{
    /// <summary>What else its writer noted, for reading.</summary>
    public string Note { get; init; } = "";

    /// <summary>The level as the rules name it; null for none.</summary>
    public Disposition? Wanted => Level switch
    {
        "CRISIS" => Disposition.Crisis,
        "EMERGENCY" => Disposition.Emergency,
        "SAME_DAY" => Disposition.SameDay,
        "SOON" => Disposition.Soon,
        _ => null,
    };

    /// <summary>Reads a file of the project's own vignettes.</summary>
    public static IEnumerable<Vignette> ReadYaml(string file) => ContentNode.Parse(file, File.ReadAllText(file)).Items().Select(node => new Vignette(
        node.String("id"), node.String("level"), node.StringOrNull("flag") ?? "", node.String("kind"), node.StringOrNull("ask") == "true", node.String("text")));
}
