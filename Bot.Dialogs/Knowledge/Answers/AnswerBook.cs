using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>Answers side questions from the catalogue and from answers written out in content. Unsure is null: a wrong answer is worse than none.</summary>
public sealed class AnswerBook
{
    private readonly QuestionWords _words;
    private readonly ReadyAnswers _ready;
    private readonly CatalogueAnswers _catalogue;

    private AnswerBook(AnswerContent content, Catalogue catalogue)
    {
        Texts = [.. content.Ready.Select(r => (r.Answer.Id, r.Answer.Text)), .. content.Aspects.SelectMany(Parts)];
        Ids = [.. content.Ready.Select(r => r.Answer.Id), .. content.Aspects.Where(a => a.General is not null).Select(a => $"general/{a.Id}")];
        _words = content.Words;
        _ready = new ReadyAnswers(content.Ready, content.StopStems.Contains);
        _catalogue = new CatalogueAnswers(catalogue, content, new NameFinder(content.Names(catalogue).Select(n => (n.Id, _words.Stems(n.Name)))));
    }

    /// <summary>Ids of the answers that are written out.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Every text written for answers, with its id, for the review of content.</summary>
    public ImmutableArray<(string Where, string Text)> Texts { get; }

    /// <summary>Reads and checks the answers of one language.</summary>
    /// <exception cref="ContentException">The content has a mistake; the message names file, line and mend.</exception>
    public static AnswerBook Load(ContentSet content) => Load(content, Catalogue.Load(content));

    /// <summary>The same on a catalogue that is loaded already.</summary>
    public static AnswerBook Load(ContentSet content, Catalogue catalogue) => new(new AnswerContent(content, catalogue), catalogue);

    /// <summary>The answer to a question, or null when unsure.</summary>
    /// <param name="question">As written.</param>
    /// <param name="askedAbout">Ids of interventions recognized already, for "does it hurt"; the first counts.</param>
    public Answer? Find(string question, IReadOnlyList<string> askedAbout)
    {
        var text = _words.Read(question);
        if (text.Words.IsEmpty)
        {
            return null;
        }

        var (likest, likeness) = _ready.Likest(text);
        return _ready.Decided(text) ?? (likeness >= ReadyAnswers.Certain ? likest : null) ?? (text.IsStrange ? null : Known(text, askedAbout, likeness >= ReadyAnswers.Enough ? likest : null));
    }

    /// <summary>What has to be said to a message that tells and asks nothing, such as an insult or another person's emergency; null for nothing.</summary>
    /// <param name="message">As written.</param>
    public Answer? FindTold(string message) => _words.Read(message) is { Words.IsEmpty: false } text ? _ready.DecidedEvenTold(text) : null;

    // "Do magnets help back pain" names a pain that is known and asks about something that is not: unsure.
    private Answer? Known(QuestionText text, IReadOnlyList<string> askedAbout, Answer? likest) => _catalogue.Named(text, askedAbout) ?? likest ?? _catalogue.General(text);

    private static IEnumerable<(string Where, string Text)> Parts(Aspect aspect) =>
        new[] { aspect.First, aspect.General }.Concat(aspect.Own.Values).OfType<Claim>().Select(c => c.Text).Distinct(StringComparer.Ordinal).Select(t => ($"aspect/{aspect.Id}", t));
}
