namespace Bot.Dialogs.Understanding.Text;

/// <summary>Where the sentence of a word begins and ends.</summary>
internal static class Sentence
{
    /// <summary>First word.</summary>
    public static int Start(MessageText text, int word) => text.SentenceStart(word);

    /// <summary>Last word.</summary>
    public static int End(MessageText text, int word) => text.SentenceEnd(word);
}
