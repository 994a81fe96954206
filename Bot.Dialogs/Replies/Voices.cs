using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Triage;

namespace Bot.Dialogs.Replies;

/// <summary>All the ways the bot can say something, built once.</summary>
internal sealed class Voices
{
    private readonly Catalogue _catalogue;
    private readonly InterventionVoice _interventions;

    /// <summary>Builds them over the content.</summary>
    public Voices(ContentSet content, Phrases phrases, QuestionBook questions, Catalogue catalogue)
    {
        Phrases = phrases;
        Told = new Told(phrases, questions);
        Question = new QuestionVoice(phrases);
        Advice = new AdviceVoice(phrases, catalogue);
        Review = new ReviewVoice(phrases, Told);
        _catalogue = catalogue;
        _interventions = new InterventionVoice(phrases, catalogue);
        Guidance = new GuidanceVoice(phrases, catalogue, Told, _interventions);
        Visit = new VisitVoice(phrases, catalogue);
        Summary = new SummaryVoice(content, catalogue, (phrases, Told, Guidance));
        Person = new PersonVoice(phrases);
    }

    /// <summary>The procedures a patient named, each on a card.</summary>
    public IEnumerable<Reply> Explain(IEnumerable<Evidence> named, Assessment assessment, EvidenceMap evidence, int turn) => named
        .Where(e => e.Code is not null && _catalogue.Has(e.Code))
        .Take(2)
        .Select(e => _interventions.Show(new Topic(e.Code!, TopicTag.Asked), assessment, evidence, turn));

    public Phrases Phrases { get; }

    public Told Told { get; }

    public QuestionVoice Question { get; }

    public AdviceVoice Advice { get; }

    public ReviewVoice Review { get; }

    public GuidanceVoice Guidance { get; }

    public VisitVoice Visit { get; }

    public SummaryVoice Summary { get; }

    public PersonVoice Person { get; }
}
