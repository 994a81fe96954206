namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>One thing the lexicon knows words for.</summary>
/// <param name="Layer">Number of the folder it stands in. Within a layer the longer phrase hides the shorter ones in it; layers do not see each other.</param>
/// <param name="Kind">The file it stands in: "locations", "treatments" ...</param>
/// <param name="Code">Its code, as facts carry it.</param>
/// <param name="Attributes">What else the file says of it, such as the id of the intervention that a treatment is.</param>
internal sealed record Concept(int Layer, string Kind, string Code, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>Two concepts are the same only when they are one entry.</summary>
    public bool Equals(Concept? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>An attribute, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>A concept named in a message, by the words from First to Last.</summary>
internal readonly record struct Mention(Concept Concept, int First, int Last);
