using System.Collections.Immutable;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>How the time and the person of a sign are judged.</summary>
[Flags]
internal enum SignNature
{
    /// <summary>Counts when it is there now, in the patient.</summary>
    Plain = 0,

    /// <summary>Once is enough: "I had cancer".</summary>
    Ever = 1,

    /// <summary>Something that happened, so a time beside it dates it: "a fall on Monday".</summary>
    Event = 2,

    /// <summary>Present in anybody the writer speaks of, it needs help now: "my neighbor is not breathing".</summary>
    Acute = 4,

    /// <summary>Ambiguous words: open until asked.</summary>
    Soft = 8,

    /// <summary>A thought, imagined by its nature: "if I had the guts", "I don't want to be here any more".</summary>
    Thought = 16,
}

/// <summary>A danger sign and the ways to say it.</summary>
/// <param name="Code">As in red-flags.yaml.</param>
/// <param name="Nature">How time and person count.</param>
/// <param name="Say">Any of these means it.</param>
/// <param name="Unless">Any of these in the same sentence means that it is not it.</param>
internal sealed record SignEntry(string Code, SignNature Nature, ImmutableArray<SignPattern> Say, ImmutableArray<SignPattern> Unless);
