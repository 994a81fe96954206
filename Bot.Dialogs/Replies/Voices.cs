using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Knowledge;

namespace Bot.Dialogs.Replies;

/// <summary>All the ways the bot can say something, built once.</summary>
internal sealed class Voices
{
    /// <summary>Builds them over the content.</summary>
    public Voices(ContentSet content, Phrases phrases, QuestionBook questions, Catalogue catalogue)
    {
        Phrases = phrases;
        Told = new Told(phrases, questions);
        Question = new QuestionVoice(phrases);
        Advice = new AdviceVoice(phrases, catalogue);
        Review = new ReviewVoice(phrases, Told);
        Guidance = new GuidanceVoice(phrases, catalogue, Told, new InterventionVoice(phrases, catalogue));
        Visit = new VisitVoice(phrases, catalogue);
        Summary = new SummaryVoice(content, catalogue, (phrases, Told, Guidance));
        Person = new PersonVoice(phrases);
    }

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
