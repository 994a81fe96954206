using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>One thing the lexicon knows words for.</summary>
/// <param name="Kind">The file it stands in: "locations", "treatments" ...</param>
/// <param name="Code">Its code, as facts carry it.</param>
/// <param name="Attributes">What else the file says of it, such as the id of the intervention that a treatment is.</param>
internal sealed record Concept(string Kind, string Code, FrozenDictionary<string, string> Attributes)
{
    /// <summary>An attribute, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>A concept named in a message, by the words from First to Last.</summary>
internal readonly record struct Mention(Concept Concept, int First, int Last);
