using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understand;

/// <summary>Prints the words of a dictionary that would be taken for a misspelled word of the lexicon: candidates for lexicon/plain-words.yaml.</summary>
internal static class PlainWordsCommand
{
    /// <summary>One word a line, with what it would be taken for.</summary>
    public static int Run(string dictionary)
    {
        var reader = MessageReader.Load(ContentSet.BuiltIn());
        foreach (var word in File.ReadLines(dictionary).Where(w => w.All(char.IsAsciiLetterLower)))
        {
            var text = reader.Begin(word, null, Asked.Now).Text;
            if (text.Count > 1 || (text.Count == 1 && text[0].Mended))
            {
                Console.WriteLine($"{word} {string.Join('+', Enumerable.Range(0, text.Count).Select(text.WordAt))}");
            }
        }

        return 0;
    }
}
