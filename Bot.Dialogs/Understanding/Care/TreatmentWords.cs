using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>Words that tell how a named treatment is spoken of (content: lexicon/treatments.yaml).</summary>
internal sealed class TreatmentWords
{
    public TreatmentWords(ContentSet content, Vocabulary vocabulary)
    {
        var node = content.Open("lexicon/treatments.yaml");
        Tried = WordSet.Load(node, "tried", vocabulary);
        Planned = WordSet.Load(node, "planned", vocabulary);
        Done = WordSet.Load(node, "done", vocabulary);
        Joined = WordSet.Load(node, "joined", vocabulary);
        LastOnly = WordSet.Load(node, "lastOnly", vocabulary);
        Imagined = WordSet.Load(node, "imagined", vocabulary);
    }

    /// <summary>Make a weak name a treatment.</summary>
    public FrozenSet<string> Tried { get; }

    /// <summary>Make it one that was not tried yet.</summary>
    public FrozenSet<string> Planned { get; }

    /// <summary>Make it one that was.</summary>
    public FrozenSet<string> Done { get; }

    /// <summary>May stand between two names of one list.</summary>
    public FrozenSet<string> Joined { get; }

    /// <summary>Speak of the last name only.</summary>
    public FrozenSet<string> LastOnly { get; }

    /// <summary>Make an effect imagined.</summary>
    public FrozenSet<string> Imagined { get; }
}
