namespace Bot.Dialogs.Understanding.Assertion;

/// <summary>What a cue phrase does to the words around it. The names are those of lexicon/assertion.yaml.</summary>
internal enum CueKind
{
    /// <summary>"no", "without": denies what follows in the clause.</summary>
    Negation,

    /// <summary>"don't", "never": denies the verb that follows, and what follows it when that verb is one of having or feeling.</summary>
    VerbNegation,

    /// <summary>"was ruled out": denies what stands before it in the clause.</summary>
    NegationAfter,

    /// <summary>"no better", "not sure why": looks like a denial and is none.</summary>
    Pseudo,

    /// <summary>"it's not that I don't", "not without": two denials that affirm.</summary>
    Double,

    /// <summary>"used to", "in 2015": the clause is about the past.</summary>
    Past,

    /// <summary>"went away": what stands before it is over.</summary>
    PastAfter,

    /// <summary>"still", "since": the sentence is about now whatever else it says.</summary>
    Present,

    /// <summary>"what are the signs of": the rest of the sentence is asked or imagined.</summary>
    Hypothetical,

    /// <summary>"not sure if": the rest of the clause is open.</summary>
    Unsure,

    /// <summary>"my dad": the clause may be about somebody else; the verb decides.</summary>
    Relative,

    /// <summary>"runs in the family": the clause is about others.</summary>
    Others,
}
