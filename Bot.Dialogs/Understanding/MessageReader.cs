using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding;

/// <summary>Text to meaning. Knows the pending question, never the stage. Built once, safe to share between threads.</summary>
public sealed class MessageReader
{
    private readonly Tokenizer _tokenizer;
    private readonly ConceptLexicon _concepts;
    private readonly AssertionReader _assertions;
    private readonly IFindingReader[] _readers;

    private MessageReader(ContentSet content)
    {
        var vocabulary = new Vocabulary();
        var spelling = Spelling.Load(content);
        _concepts = ConceptLexicon.Load(content, vocabulary, spelling);
        _assertions = AssertionReader.Load(content, vocabulary, spelling);
        _readers = Readers(content, vocabulary, spelling);
        _tokenizer = new Tokenizer(vocabulary, spelling, ClauseSplitter.Load(content));
    }

    /// <summary>Builds the readers of one language.</summary>
    /// <exception cref="ContentException">The lexicon has a mistake; the message names file and line.</exception>
    public static MessageReader Load(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new MessageReader(content);
    }

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

        return new Meaning { Text = text, Findings = [.. reading.Findings.OrderBy(f => f.Start)], Act = SpeechAct.Statement };
    }

    /// <summary>The message as words, concepts and assertions, before any reader has seen it.</summary>
    internal Reading Begin(string text, Question? pending, DateTimeOffset now)
    {
        var words = _tokenizer.Read(text);
        return new Reading(words, _concepts.Scan(words), _assertions.Read(words)) { Pending = pending, Now = now };
    }

    /// <summary>Every reader, in the order they run. Each adds its own words to the vocabulary when it loads.</summary>
    private static IFindingReader[] Readers(ContentSet content, Vocabulary vocabulary, Spelling spelling) => [];
}
