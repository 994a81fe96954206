using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>A sentence or two that a patient reads, with what it rests on.</summary>
/// <param name="Aspect">Name of the part it stands in, as written in the content file ("common risks").</param>
/// <param name="Text">What is said, without source tags.</param>
/// <param name="Sources">Source ids; never empty.</param>
public sealed record Claim(string Aspect, string Text, ImmutableArray<string> Sources);
