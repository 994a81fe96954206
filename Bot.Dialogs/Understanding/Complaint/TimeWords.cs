using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Complaint;

/// <summary>Words near a time that tell what it dates (content: lexicon/duration.yaml).</summary>
internal sealed class TimeWords
{
    public TimeWords(ContentSet content, Vocabulary vocabulary)
    {
        var node = content.Open("lexicon/duration.yaml");
        Onset = WordSet.Load(node, "onset", vocabulary);
        Began = WordSet.Load(node, "began", vocabulary);
        Relief = WordSet.Load(node, "relief", vocabulary);
        Rate = WordSet.Load(node, "rate", vocabulary);
        Else = WordSet.Load(node, "else", vocabulary);
        After = WordSet.Load(node, "after", vocabulary);
        Before = WordSet.Load(node, "before", vocabulary);
        Bout = WordSet.Load(node, "bout", vocabulary);
        People = WordSet.Load(node, "people", vocabulary);
        Rounding = WordSet.Load(node, "rounding", vocabulary);
    }

    /// <summary>The complaint began or lasts.</summary>
    public FrozenSet<string> Onset { get; }

    /// <summary>The plainest of those: "started".</summary>
    public FrozenSet<string> Began { get; }

    /// <summary>Before a time: it is how long a relief lasted.</summary>
    public FrozenSet<string> Relief { get; }

    /// <summary>Before a time: it is how often.</summary>
    public FrozenSet<string> Rate { get; }

    /// <summary>Near a time: it dates something else.</summary>
    public FrozenSet<string> Else { get; }

    /// <summary>After a time: it dates something else.</summary>
    public FrozenSet<string> After { get; }

    /// <summary>Before a time: it lies ahead or comes again.</summary>
    public FrozenSet<string> Before { get; }

    /// <summary>"this bout three weeks".</summary>
    public FrozenSet<string> Bout { get; }

    /// <summary>A length in brackets after one of these is an age.</summary>
    public FrozenSet<string> People { get; }

    /// <summary>What may follow a time that is a sentence of its own: "all told".</summary>
    public FrozenSet<string> Rounding { get; }
}
