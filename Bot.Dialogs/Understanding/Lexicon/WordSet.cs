using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>Single words listed in a content file.</summary>
internal static class WordSet
{
    /// <summary>Reads an entry and adds its words to the vocabulary, so that their typos are mended.</summary>
    public static FrozenSet<string> Load(ContentNode node, string name, Vocabulary vocabulary)
    {
        var words = node.String(name).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            vocabulary.Add(word);
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
