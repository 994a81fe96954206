using System.Collections.Immutable;

namespace Bot.Dialogs.Interview;

/// <summary>What shape an answer has.</summary>
public enum AnswerKind
{
    /// <summary>Own words; everything in them is read.</summary>
    FreeText,

    /// <summary>Yes, no or not sure.</summary>
    YesNo,

    /// <summary>One of the choices.</summary>
    One,

    /// <summary>Any number of the choices, "none" and "not sure" included.</summary>
    Many,

    /// <summary>A length of time; choices are shortcuts.</summary>
    Duration,

    /// <summary>A number from 0 to 10.</summary>
    Score,

    /// <summary>Treatments, each with its effect.</summary>
    Treatments,

    /// <summary>A person's name.</summary>
    Name,

    /// <summary>A phone number or e-mail address.</summary>
    Contact,

    /// <summary>Wished days and times, in own words.</summary>
    Times,
}

/// <summary>A question as data (content: questions.yaml). Recognisers see it as the pending question; the dialog picks it; a card shows it.</summary>
/// <param name="Id">Stable name ("duration"), also the name in the trace.</param>
/// <param name="Kind">Shape of the answer.</param>
/// <param name="Slot">The slot a bare answer fills; null when each choice names its own.</param>
/// <param name="Card">Template that shows it.</param>
/// <param name="Ask">The question.</param>
/// <param name="Again">The same in other words with an example, for the second try.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Choices">Buttons; each can be typed as well.</param>
/// <param name="Source">Where the question comes from.</param>
public sealed record Question(
    string Id, AnswerKind Kind, Slot? Slot, string Card, string Ask, string Again, string Why, ImmutableArray<Choice> Choices, string Source);

/// <summary>One button of a question.</summary>
/// <param name="Code">What a card sends back.</param>
/// <param name="Label">What the patient reads.</param>
/// <param name="AlsoSaid">Other ways people type it, beside what the readers understand anyway.</param>
/// <param name="Means">The facts that picking it states.</param>
public sealed record Choice(string Code, string Label, ImmutableArray<string> AlsoSaid, ImmutableArray<Evidence> Means);
