using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;
using Bot.Dialogs.Triage.RedFlags;
using Bot.Dialogs.Understanding;
using Bot.Tests.House;

namespace Bot.Tests.Triage.Vignettes;

/// <summary>A message somebody could write, and how urgent it is.</summary>
public sealed record Vignette(string Id, string Level, string Flag, string Kind, bool Ask, string Text)
{
    private static readonly MessageReader Reader = MessageReader.Load(ContentSet.BuiltIn());
    /// <summary>The rules of the built-in content.</summary>
    public static RedFlagRules Rules { get; } = RedFlagRules.Load(ContentSet.BuiltIn());

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The vignettes of one file beside this one.</summary>
    public static IEnumerable<Vignette> Of(string file) =>
        ContentNode.Parse(file, Repository.Text($"Bot.Tests/Triage/Vignettes/{file}.yaml")).Items().Select(node => new Vignette(
            node.String("id"), node.String("level"), node.StringOrNull("flag") ?? "", node.String("kind"), node.StringOrNull("ask") == "true", node.String("text")));

    /// <summary>The vignettes of several files.</summary>
    public static IEnumerable<Vignette> Of(params string[] files) => files.SelectMany(Of);

    /// <summary>What the words alone raise: flags that act, and flags to ask about.</summary>
    public IReadOnlyList<RedFlagFinding> Screen() => [.. Rules.Screen(Evidence()).Where(f => f.Status != EvidenceStatus.Absent)];

    /// <summary>What the words alone state.</summary>
    public EvidenceMap Evidence() => EvidenceMap.Empty.With(Reader.Read(Text, null, Now).Findings
        .Where(f => f is { When: TimeFrame.Now, Who: Person.Patient })
        .Select(f => new Evidence(f.Slot, f.Code, f.Status, f.Text, f.Value)));

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Text}";
}
