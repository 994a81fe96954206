using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>Words that tell how a named treatment is spoken of (content: lexicon/treatments.yaml).</summary>
internal sealed class TreatmentWords
{
    private readonly FrozenSet<string> _praise;
    private readonly FrozenSet<string> _blame;

    public TreatmentWords(ContentSet content, Vocabulary vocabulary)
    {
        var node = content.Open("lexicon/treatments.yaml");
        Tried = WordSet.Load(node, "tried", vocabulary);
        Planned = WordSet.Load(node, "planned", vocabulary);
        Done = WordSet.Load(node, "done", vocabulary);
        Joined = WordSet.Load(node, "joined", vocabulary);
        LastOnly = WordSet.Load(node, "lastOnly", vocabulary);
        Imagined = WordSet.Load(node, "imagined", vocabulary);
        Attempted = WordSet.Load(node, "attempted", vocabulary);
        Motions = WordSet.Load(node, "motions", vocabulary);
        Routine = WordSet.Load(node, "routine", vocabulary);
        Says = WordSet.Load(node, "says", vocabulary);
        Taken = WordSet.Load(node, "taken", vocabulary);
        Unwanted = WordSet.Load(node, "unwanted", vocabulary);
        Waiting = WordSet.Load(node, "waiting", vocabulary);
        Subjects = WordSet.Load(node, "subjects", vocabulary);
        _praise = WordSet.Load(node, "praise", vocabulary);
        _blame = WordSet.Load(node, "blame", vocabulary);
        NotYet = WordSet.Load(node, "notYet", vocabulary);
    }

    /// <summary>One word of judgment right after a name: "brace yes", "rocker shoes fab", "magnesium: no"; null when there is none.</summary>
    public string? Verdict(MessageText text, int last)
    {
        for (var i = last + 1; i <= last + 4 && i < text.Count && !text[i].AfterStop; i++)
        {
            var word = text.WordAt(i);
            var closes = i + 1 >= text.Count || text[i + 1].AfterPause || text.WordAt(i + 1) is "while" or "but";
            if (closes && (_praise.Contains(word) || _blame.Contains(word)))
            {
                return _praise.Contains(word) ? text.WordAt(i + 1) is "while" ? "temp" : "good" : "none";
            }

            if (!text[i].IsNumber && word is not ("mg" or "v" or "very" or "so" or "really" or "is" or "was" or "a" or "just" or "pretty" or "slow" or "absolutely" or "complete"))
            {
                return null;
            }
        }

        return null;
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

    /// <summary>Make an everyday activity a treatment.</summary>
    public FrozenSet<string> Attempted { get; }

    /// <summary>Activities that ease a pain without being a treatment.</summary>
    public FrozenSet<string> Motions { get; }

    /// <summary>Tell of a habit.</summary>
    public FrozenSet<string> Routine { get; }

    /// <summary>Make a name in front of them a person who speaks.</summary>
    public FrozenSet<string> Says { get; }

    /// <summary>What is done with a treatment, as in "haven't used it".</summary>
    public FrozenSet<string> Taken { get; }

    /// <summary>Refuse a treatment.</summary>
    public FrozenSet<string> Unwanted { get; }

    /// <summary>Before "on", "for" or "to": it is still to come.</summary>
    public FrozenSet<string> Waiting { get; }

    /// <summary>Before "made it worse": it speaks of a treatment named before.</summary>
    public FrozenSet<string> Subjects { get; }

    /// <summary>After a name: it is still to come.</summary>
    public FrozenSet<string> NotYet { get; }
}
