using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Body;

/// <summary>Words that tie places of the body together (content: lexicon/body.yaml).</summary>
internal sealed class BodyWords
{
    public BodyWords(ContentSet content, Vocabulary vocabulary)
    {
        var node = content.Open("lexicon/body.yaml");
        Directions = WordSet.Load(node, "directions", vocabulary);
        Movements = WordSet.Load(node, "movements", vocabulary);
        Between = WordSet.Load(node, "between", vocabulary);
        Links = WordSet.Load(node, "links", vocabulary);
        Adjectives = WordSet.Load(node, "adjectives", vocabulary);
        Mainly = WordSet.Load(node, "mainly", vocabulary);
        Pain = WordSet.Load(node, "pain", vocabulary);
        Moves = WordSet.Load(node, "moves", vocabulary);
        Owners = WordSet.Load(node, "owners", vocabulary);
        Limp = WordSet.Load(node, "limp", vocabulary);
        Upsets = WordSet.Load(node, "upsets", vocabulary);
        Axial = WordSet.Load(node, "axial", vocabulary);
        Suspects = WordSet.Load(node, "suspects", vocabulary);
        BeforeBack = WordSet.Load(node, "beforeBack", vocabulary);
        AfterBack = WordSet.Load(node, "afterBack", vocabulary);
    }

    /// <summary>"down", "into": a pain that takes this way spreads.</summary>
    public FrozenSet<string> Directions { get; }

    /// <summary>"goes", "shoots".</summary>
    public FrozenSet<string> Movements { get; }

    /// <summary>Words that may stand between a direction and the place.</summary>
    public FrozenSet<string> Between { get; }

    /// <summary>Words that join one place to the next.</summary>
    public FrozenSet<string> Links { get; }

    /// <summary>Words that may stand between a side and its place.</summary>
    public FrozenSet<string> Adjectives { get; }

    /// <summary>"mainly", "worst": the place near them is the main one.</summary>
    public FrozenSet<string> Mainly { get; }

    /// <summary>Words of pain.</summary>
    public FrozenSet<string> Pain { get; }

    /// <summary>What is done with a part of the body that is only moved.</summary>
    public FrozenSet<string> Moves { get; }

    /// <summary>Words that may stand between such a verb and the part.</summary>
    public FrozenSet<string> Owners { get; }

    /// <summary>"heavy", "jelly": weak rather than painful.</summary>
    public FrozenSet<string> Limp { get; }

    /// <summary>What a medicine does to a stomach.</summary>
    public FrozenSet<string> Upsets { get; }

    /// <summary>Places in the middle of the body.</summary>
    public FrozenSet<string> Axial { get; }

    /// <summary>Before a diagnosis: it is somebody's guess.</summary>
    public FrozenSet<string> Suspects { get; }

    /// <summary>Before "back": it is the part of the body.</summary>
    public FrozenSet<string> BeforeBack { get; }

    /// <summary>The same after it.</summary>
    public FrozenSet<string> AfterBack { get; }
}
