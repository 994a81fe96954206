using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>Phrases of named sections of a content file, found together.</summary>
internal static class PhraseSections
{
    /// <summary>Reads sections whose phrases are separated by semicolons. A phrase stands for the name of its section.</summary>
    /// <exception cref="ContentException">A section is missing or a phrase is malformed.</exception>
    public static PhraseBook<string> Load(ContentNode node, Vocabulary vocabulary, Spelling spelling, params ReadOnlySpan<string> sections)
    {
        var book = new PhraseBook<string>(vocabulary, spelling);
        foreach (var section in sections)
        {
            try
            {
                book.AddAll(node.String(section), section);
            }
            catch (FormatException e)
            {
                throw node[section].Wrong(e.Message);
            }
        }

        return book;
    }
}
