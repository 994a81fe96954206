namespace Bot.Dialogs.Understanding.Text;

/// <summary>Where the sentence of a word begins and ends.</summary>
internal static class Sentence
{
    /// <summary>First word.</summary>
    public static int Start(MessageText text, int word)
    {
        while (word > 0 && !text[word].AfterStop)
        {
            word--;
        }

        return word;
    }

    /// <summary>Last word.</summary>
    public static int End(MessageText text, int word)
    {
        while (word < text.Count - 1 && !text[word + 1].AfterStop)
        {
            word++;
        }

        return word;
    }
}
