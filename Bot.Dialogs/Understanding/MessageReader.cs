using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Answers;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Body;
using Bot.Dialogs.Understanding.Care;
using Bot.Dialogs.Understanding.Complaint;
using Bot.Dialogs.Understanding.Facts;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Patient;
using Bot.Dialogs.Understanding.Signs;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Dialogs.Understanding;

/// <summary>Text to meaning. Knows the pending question, never the stage. Built once, safe to share between threads.</summary>
public sealed class MessageReader
{
    private readonly Tokenizer _tokenizer;
    private readonly ConceptLexicon _concepts;
    private readonly AssertionReader _assertions;
    private readonly TimeReader _times;
    private readonly IFindingReader[] _readers;
    private readonly AnswerReaders _answers;
    private readonly CorrectionReader _corrections;

    private MessageReader(ContentSet content, IPlainTimes plain)
    {
        var vocabulary = new Vocabulary();
        var spelling = Spelling.Load(content);
        _concepts = ConceptLexicon.Load(content, vocabulary, spelling);
        _assertions = AssertionReader.Load(content, vocabulary, spelling);
        var amounts = new AmountReader(content, vocabulary);
        _times = new TimeReader(content, amounts, vocabulary, spelling);
        _readers = Readers(content, amounts, (_times, plain), (vocabulary, spelling));
        _corrections = new CorrectionReader(content, vocabulary, spelling);
        _answers = new AnswerReaders(content, amounts, _corrections, (vocabulary, spelling));
        _tokenizer = new Tokenizer(vocabulary, spelling, ClauseSplitter.Load(content));
    }

    /// <summary>Builds the readers of one language.</summary>
    /// <exception cref="ContentException">The lexicon has a mistake; the message names file and line.</exception>
    public static MessageReader Load(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Load(content, new RecognizedTimes());
    }

    /// <summary>The same with another source of plain times.</summary>
    internal static MessageReader Load(ContentSet content, IPlainTimes plain) => new(content, plain);

    /// <summary>Reads one message.</summary>
    /// <param name="text">As written, any length.</param>
    /// <param name="pending">The question the bot asked last, or null.</param>
    /// <param name="now">The patient's time, for "since March".</param>
    public Meaning Read(string text, Question? pending, DateTimeOffset now)
    {
        var reading = Begin(text, pending, now);
        foreach (var reader in _readers)
        {
            reader.Read(reading);
        }

        return _answers.Read(reading);
    }

    /// <summary>The message as words, concepts and assertions, before any reader has seen it.</summary>
    internal Reading Begin(string text, Question? pending, DateTimeOffset now)
    {
        var words = _tokenizer.Read(text);
        return new Reading(words, _concepts.Scan(words), _assertions.Read(words))
        {
            Pending = pending,
            Now = now,
            Times = new Claims(_times.Read(words, now)),
            Corrections = new Corrections(words, _corrections.Cues(words)),
        };
    }

    /// <summary>Every reader, in the order they run: danger signs own the denials they are made of, treatments take their times before the complaint takes what is left. Each adds its own words to the vocabulary when it loads.</summary>
    private static IFindingReader[] Readers(ContentSet content, AmountReader amounts, (TimeReader Own, IPlainTimes Plain) times, (Vocabulary Words, Spelling Spelling) words)
    {
        var (vocabulary, spelling) = words;
        var body = new BodyWords(content, vocabulary);
        var treatments = new TreatmentWords(content, vocabulary);
        return
        [
            SignReader.Load(content, vocabulary, spelling),
            new AgeReader(amounts),
            new ReporterReader(content, vocabulary, spelling),
            new LocationReader(body),
            new TreatmentReader(new TreatmentFinder(treatments), new EffectReader(treatments), new CourseOfTreatment(amounts)),
            new AskedAboutReader(),
            new DurationReader(new TimeJudge(content, vocabulary, body.Pain), times.Own, amounts, times.Plain),
            new SeverityReader(new ScoreFinder(content, amounts, vocabulary), new SeverityContext(content, vocabulary, body.Pain)),
            new ConceptReader("qualities", Slot.Quality),
            new ConceptReader("diagnoses", Slot.Diagnosis),
            new ConceptReader("cautions", Slot.Caution),
            new ConceptReader("aims", Slot.Goal),
            new ReferralReader(),
            new ConceptReader("course", Slot.Course),
            new ChangeReader(),
            new AskedInGeneral(content, vocabulary, spelling),
        ];
    }
}
