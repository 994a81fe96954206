using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Lexicon;

/// <summary>All concepts of lexicon/concepts/LAYER/KIND.yaml, found in one scan. In a layer a longer phrase hides the shorter ones in it: "knee brace" names no knee.</summary>
internal sealed class ConceptLexicon
{
    private const int Words = 24_000;

    private readonly PhraseBook<Concept> _phrases;
    private readonly int _layers;

    private ConceptLexicon(PhraseBook<Concept> phrases, int layers)
    {
        _phrases = phrases;
        _layers = layers;
    }

    /// <summary>Reads every file of the folder; the folder's name is the layer, the file's name the kind of its concepts.</summary>
    /// <exception cref="ContentException">An entry has no code or no phrases, or a phrase is malformed.</exception>
    public static ConceptLexicon Load(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var phrases = new PhraseBook<Concept>(vocabulary, spelling, Words);
        var layers = new List<string>();
        foreach (var file in content.OpenAll("lexicon/concepts/"))
        {
            foreach (var entry in file.Items())
            {
                Add(phrases, layers, entry);
            }
        }

        return new ConceptLexicon(phrases, layers.Count);
    }

    /// <summary>Every concept named in a message, in order.</summary>
    public List<Mention> Scan(MessageText text)
    {
        var matches = _phrases.ScanAll(text);
        var mentions = new List<Mention>(matches.Count);
        var ends = new int[_layers];
        var longest = new int[_layers];
        Array.Fill(ends, -1);
        for (int from = 0, to; from < matches.Count; from = to)
        {
            to = from;
            Array.Fill(longest, -1);
            for (; to < matches.Count && matches[to].First == matches[from].First; to++)
            {
                foreach (var concept in matches[to].Meanings)
                {
                    longest[concept.Layer] = Math.Max(longest[concept.Layer], matches[to].Last);
                }
            }

            for (var i = from; i < to; i++)
            {
                Take(matches[i], ends, longest, mentions);
            }

            for (var layer = 0; layer < _layers; layer++)
            {
                ends[layer] = Math.Max(ends[layer], matches[from].First > ends[layer] ? longest[layer] : -1);
            }
        }

        return mentions;
    }

    private static void Take(PhraseMatch<Concept> match, int[] ends, int[] longest, List<Mention> mentions)
    {
        foreach (var concept in match.Meanings)
        {
            if (match.First > ends[concept.Layer] && match.Last == longest[concept.Layer] && !IsKnown(mentions, concept, match.First))
            {
                mentions.Add(new Mention(concept, match.First, match.Last));
            }
        }
    }

    /// <summary>Several ways through one phrase name a concept only once.</summary>
    private static bool IsKnown(List<Mention> mentions, Concept concept, int first)
    {
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].First == first; i--)
        {
            if (mentions[i].Concept == concept)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(PhraseBook<Concept> phrases, List<string> layers, ContentNode entry)
    {
        var path = entry.File.Split('/');
        if (!layers.Contains(path[^2]))
        {
            layers.Add(path[^2]);
        }

        var attributes = entry.Keys.Where(k => k is not ("code" or "say")).ToDictionary(k => k, entry.String, StringComparer.Ordinal);
        var concept = new Concept(layers.IndexOf(path[^2]), Path.GetFileNameWithoutExtension(path[^1]), entry.String("code"), attributes);
        try
        {
            phrases.AddAll(entry.String("say"), concept);
        }
        catch (FormatException e)
        {
            throw entry["say"].Wrong(e.Message);
        }
    }
}
