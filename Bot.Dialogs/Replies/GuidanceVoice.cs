using System.Collections.Immutable;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Replies;

/// <summary>The result of a triage (clinical/triage-rules section 5): banner, what was told, topics, cautions, whom to see, what to bring, when to get help sooner.</summary>
internal sealed class GuidanceVoice(Phrases phrases, Catalogue catalogue, Told told, InterventionVoice interventions)
{
    /// <summary>How many topics are explained in full; the rest are named.</summary>
    public const int ExplainedInFull = 4;

    /// <summary>The guidance card, then one card for each topic.</summary>
    public ImmutableArray<Reply> Show(Assessment assessment, EvidenceMap evidence, int turn)
    {
        var rule = assessment.Rule!;
        var advice = catalogue.Advice(DispositionCode.Of(rule.Disposition));
        ImmutableArray<SectionView> sections = [.. Sections(assessment, evidence, advice).Where(s => s.Lines.Length > 0)];
        var title = phrases.Clinic.FillIn(advice.Title);
        var lead = phrases.Clinic.FillIn($"{phrases.LabelOrNull("means-patient")} {rule.Because} {advice.Lead}").TrimStart();
        var card = new GuidanceView(
            "guidance", turn, PlainText.Of([title, lead, .. sections.Select(PlainText.Of), catalogue.Shared.Disclaimer]),
            DispositionCode.Of(rule.Disposition).ToLowerInvariant().Replace('_', '-'), title, lead, sections, catalogue.Shared.Disclaimer, [])
        {
            SummaryLabel = VisitSummary.IsFor(rule.Disposition) ? phrases.Label("open-summary") : null,
        };
        return [new Reply.Show(card), .. Explained(assessment, evidence, turn)];
    }

    /// <summary>Who to see and how soon, in one line: also goes into a visit request.</summary>
    public string Who(Assessment assessment) => string.Join(
        $" {phrases.Label("or")} ", assessment.Specialists.Take(2).Select(code => catalogue.Specialist(code).Name));

    /// <summary>The same as a sentence, with the time frame of the rule that decided.</summary>
    public string WhoAndWhen(Assessment assessment)
    {
        var line = phrases.Label("specialist-line")
            .Replace("{who}", Who(assessment), StringComparison.Ordinal).Replace("{howSoon}", assessment.Rule!.HowSoon, StringComparison.Ordinal);
        return char.ToUpperInvariant(line[0]) + line[1..];
    }

    /// <summary>What to tell the clinic before any procedure.</summary>
    public IEnumerable<string> Cautions(Assessment assessment) => assessment.Cautions
        .Where(c => c.Status == EvidenceStatus.Present && c.Code is not null)
        .Select(c => catalogue.Caution(c.Code!).Say)
        .Distinct(StringComparer.Ordinal);

    private IEnumerable<Reply> Explained(Assessment assessment, EvidenceMap evidence, int turn) => assessment.Topics
        .Where(t => t.Tag != TopicTag.Tried)
        .Take(ExplainedInFull)
        .Select(t => interventions.Show(t, assessment, evidence, turn));

    private IEnumerable<SectionView> Sections(Assessment assessment, EvidenceMap evidence, CareAdvice advice)
    {
        var rule = assessment.Rule!;
        yield return new SectionView(phrases.Label("you-told-me"),
            [.. told.Summary(evidence)], Quotes: true);
        yield return new SectionView(phrases.Label("first-care"), [.. advice.Lines.Select(phrases.Clinic.FillIn)]);
        yield return new SectionView(phrases.Label("to-discuss"), [.. assessment.Topics.Select(Line)]);
        if (assessment.Topics.Any(t => catalogue.Intervention(t.Id).Tier is 3 or 4))
        {
            yield return new SectionView(phrases.Label("disagree"), [catalogue.Shared.ExpertsDisagree]);
        }

        yield return new SectionView(phrases.Label("cautions"), [.. Cautions(assessment), catalogue.Shared.MedicineRule]);
        if (assessment.Specialists.Length > 0 && rule.Disposition != Disposition.InfoOnly)
        {
            yield return new SectionView(phrases.Label("who"), [WhoAndWhen(assessment)]);
            yield return new SectionView(phrases.Label("bring"), catalogue.Shared.WhatToBring);
        }

        yield return new SectionView(phrases.Label("sooner"), [.. advice.SoonerHelp.Append(catalogue.Shared.CallNow).Select(phrases.Clinic.FillIn).Distinct(StringComparer.Ordinal)]);
    }

    private string Line(Topic topic)
    {
        var intervention = catalogue.Intervention(topic.Id);
        var line = $"{intervention.Name}: {intervention.OneLine}";
        return interventions.Tag(topic.Tag) is { } tag ? $"{line} ({tag})" : line;
    }
}
