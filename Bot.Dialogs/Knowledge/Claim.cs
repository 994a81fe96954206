using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge;

/// <summary>A sentence or two that a patient reads, with what it rests on.</summary>
/// <param name="Aspect">Name of the part it stands in, as written in the content file ("common risks").</param>
/// <param name="Text">What is said, without source tags.</param>
/// <param name="Sources">Source ids; never empty.</param>
public sealed record Claim(string Aspect, string Text, ImmutableArray<string> Sources);

/// <summary>A document that claims rest on.</summary>
/// <param name="Id">S0 to S89, or GK for general clinical knowledge that a clinician must confirm.</param>
/// <param name="Title">Title and publisher.</param>
/// <param name="Short">What a patient reads as its name.</param>
/// <param name="Year">Year or range; null when unknown.</param>
/// <param name="Url">Address; null when unknown.</param>
/// <param name="Read">How much of it was read: full, excerpt, abstract, secondary, unread.</param>
public sealed record Source(string Id, string Title, string Short, string? Year, string? Url, string Read);
