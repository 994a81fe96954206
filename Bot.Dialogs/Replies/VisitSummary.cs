using System.Collections.Immutable;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Replies;

/// <summary>What a patient takes along to the visit: what was said, advised and explained, what to ask and to bring. Fits on one printed page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Intro">What the page is, in a sentence.</param>
/// <param name="Level">Disposition code in lower case with hyphens, as in <see cref="GuidanceView"/>.</param>
/// <param name="Sections">In the order a doctor reads them.</param>
/// <param name="Disclaimer">Education only.</param>
public sealed record VisitSummary(string Title, string Intro, string Level, ImmutableArray<SectionView> Sections, string Disclaimer)
{
    /// <summary>Whether advice of this level comes with one: an emergency needs no paper, and a question about treatments no visit.</summary>
    public static bool IsFor(Disposition disposition) => disposition is >= Disposition.SameDay and <= Disposition.ConservativeFirst;

    /// <summary>The same as text, for a chat.</summary>
    public string Text => PlainText.Of([Title, Intro, .. Sections.Select(PlainText.Of), Disclaimer]);
}
