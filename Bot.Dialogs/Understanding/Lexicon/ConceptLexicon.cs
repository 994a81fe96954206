using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>All concepts of lexicon/concepts/*.yaml, found in one scan. A longer phrase hides the shorter ones in it: "knee brace" names no knee.</summary>
internal sealed class ConceptLexicon
{
    private readonly PhraseBook<Concept> _phrases;

    private ConceptLexicon(PhraseBook<Concept> phrases) => _phrases = phrases;

    /// <summary>Reads every file of the folder; the file's name is the kind of its concepts.</summary>
    /// <exception cref="ContentException">An entry has no code or no phrases, or a phrase is malformed.</exception>
    public static ConceptLexicon Load(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var phrases = new PhraseBook<Concept>(vocabulary, spelling);
        foreach (var file in content.OpenAll("lexicon/concepts/"))
        {
            var kind = Path.GetFileNameWithoutExtension(file.File);
            foreach (var entry in file.Items())
            {
                Add(phrases, kind, entry);
            }
        }

        return new ConceptLexicon(phrases);
    }

    /// <summary>Every concept named in a message, in order.</summary>
    public List<Mention> Scan(MessageText text)
    {
        List<Mention> mentions = [];
        foreach (var match in _phrases.Scan(text))
        {
            foreach (var concept in match.Meanings)
            {
                mentions.Add(new Mention(concept, match.First, match.Last));
            }
        }

        return mentions;
    }

    private static void Add(PhraseBook<Concept> phrases, string kind, ContentNode entry)
    {
        var attributes = entry.Keys.Where(k => k is not ("code" or "say")).ToFrozenDictionary(k => k, entry.String, StringComparer.Ordinal);
        var concept = new Concept(kind, entry.String("code"), attributes);
        foreach (var phrase in entry.String("say").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                phrases.Add(phrase, concept);
            }
            catch (FormatException e)
            {
                throw entry["say"].Wrong(e.Message);
            }
        }
    }
}
