using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Replies;

/// <summary>One intervention explained, both sides of the evidence shown.</summary>
internal sealed class InterventionVoice(Phrases phrases, Catalogue catalogue)
{
    /// <summary>The card of a topic.</summary>
    public Reply Show(Topic topic, Assessment assessment, EvidenceMap evidence, int turn)
    {
        var it = catalogue.Intervention(topic.Id);
        ImmutableArray<SectionView> sections = [.. Sections(it, evidence).Where(s => s.Lines.Length > 0)];
        var sources = catalogue.SourcesLine(it.Sources);
        var tag = Tag(topic.Tag);
        var why = Why(it, assessment);
        var plain = PlainText.Of([tag is null ? it.Name : $"{it.Name} ({tag})", it.What, why, .. sections.Select(PlainText.Of), sources]);
        return new Reply.Show(new InterventionView(
            "intervention", turn, plain, it.Id, it.Name, tag, it.What, why, it.Picture, it.PictureAlt, sections, sources));
    }

    /// <summary>What a tag is called; null for one that needs no word.</summary>
    public string? Tag(TopicTag tag) => tag switch
    {
        TopicTag.Asked => phrases.Label("tag-asked"),
        TopicTag.Later => phrases.Label("tag-later"),
        TopicTag.Tried => phrases.Label("tag-tried"),
        TopicTag.HelpedBefore => phrases.Label("tag-helped"),
        TopicTag.AfterBirth => phrases.Label("tag-after-birth"),
        TopicTag.Now => null,
    };

    private string Why(Intervention it, Assessment assessment) =>
        assessment.Patterns.Select(p => catalogue.Condition(p).TopicNotes.GetValueOrDefault(it.Id)).FirstOrDefault(n => n is not null) is { } note
            ? $"{it.WhyItMaySuit} {note}"
            : it.WhyItMaySuit;

    private IEnumerable<SectionView> Sections(Intervention it, EvidenceMap evidence)
    {
        yield return new SectionView(phrases.Label("on-the-day"), [it.OnTheDay]);
        yield return new SectionView(phrases.Label("may-suit"), it.MaySuit);
        yield return new SectionView(phrases.Label("may-not-suit"), it.MayNotSuit);
        yield return new SectionView(phrases.Label("benefits"), it.Benefits);
        yield return new SectionView(phrases.Label("risks-common"), it.CommonRisks);
        yield return new SectionView(phrases.Label("risks-serious"), it.SeriousRisks);
        yield return new SectionView(phrases.Label("alternatives"), it.Alternatives);
        yield return new SectionView(phrases.Label("evidence"), [.. it.EvidenceFor, .. it.EvidenceAgainst]);
        yield return new SectionView(phrases.Label("disagree"), [it.Disagreement]);
        yield return new SectionView(phrases.Label("cautions"), [.. evidence.Present(Slot.Caution)
            .Where(c => c.Code is not null).Select(c => catalogue.Caution(c.Code!).For(it)).OfType<string>()]);
        yield return new SectionView(phrases.Label("ask-doctor"), it.AskTheDoctor);
    }
}
