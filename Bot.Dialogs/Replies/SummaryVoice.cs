using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Replies;

/// <summary>The page for the visit (content: summary.yaml). Short enough to be printed on one sheet.</summary>
internal sealed class SummaryVoice
{
    private const int MostTopics = 5;
    private const int MostQuestions = 7;
    private const int QuestionsOfATopic = 2;

    private readonly ContentNode _words;
    private readonly Catalogue _catalogue;
    private readonly Told _told;
    private readonly GuidanceVoice _guidance;
    private readonly Phrases _phrases;

    /// <summary>Reads its words.</summary>
    /// <exception cref="ContentException">One is missing.</exception>
    public SummaryVoice(ContentSet content, Catalogue catalogue, (Phrases Phrases, Told Told, GuidanceVoice Guidance) voices)
    {
        _words = content.Open("summary.yaml");
        _catalogue = catalogue;
        (_phrases, _told, _guidance) = voices;
    }

    /// <summary>The page; the assessment must have a rule.</summary>
    public VisitSummary Of(Assessment assessment, EvidenceMap evidence)
    {
        var rule = assessment.Rule!;
        return new VisitSummary(
            Words("title"), Words("intro"), DispositionCode.Of(rule.Disposition).ToLowerInvariant().Replace('_', '-'),
            [.. Sections(assessment, rule, evidence).Where(s => s.Lines.Length > 0)], $"{Words("disclaimer")} {_catalogue.Shared.MedicineRule}");
    }

    private IEnumerable<SectionView> Sections(Assessment assessment, TriageRule rule, EvidenceMap evidence)
    {
        var advice = _catalogue.Advice(DispositionCode.Of(rule.Disposition));
        yield return new SectionView(Heading("told"), [.. _told.Summary(evidence)], Quotes: true);
        yield return new SectionView(Heading("advised"), [.. Advised(assessment, rule, advice).Select(_phrases.Clinic.FillIn)]);
        yield return new SectionView(Heading("explained"), [.. Topics(assessment).Select(topic => $"{topic.Name}: {topic.OneLine}")]);
        yield return new SectionView(Heading("ask"), [.. Questions(assessment)]);
        yield return new SectionView(Heading("bring"), _catalogue.Shared.WhatToBring);
        yield return new SectionView(Heading("cautions"), [.. _guidance.Cautions(assessment)]);
        yield return new SectionView(Heading("sooner"), [.. advice.SoonerHelp.Select(_phrases.Clinic.FillIn)]);
    }

    private IEnumerable<string> Advised(Assessment assessment, TriageRule rule, CareAdvice advice) =>
        assessment.Specialists.IsEmpty ? [$"{advice.Title}. {rule.Because}"] : [$"{advice.Title}. {rule.Because}", _guidance.WhoAndWhen(assessment)];

    private IEnumerable<Intervention> Topics(Assessment assessment) => assessment.Topics
        .Where(topic => topic.Tag != TopicTag.Tried)
        .Take(MostTopics)
        .Select(topic => _catalogue.Intervention(topic.Id));

    private IEnumerable<string> Questions(Assessment assessment) => _words.Strings("questions")
        .Concat(Topics(assessment).SelectMany(topic => topic.AskTheDoctor.Take(QuestionsOfATopic)))
        .Distinct(StringComparer.Ordinal)
        .Take(MostQuestions);

    private string Heading(string name) => _words["headings"].String(name);

    private string Words(string name) => _phrases.Clinic.FillIn(_words.String(name));
}
