using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Body;

/// <summary>A place of the body in a message.</summary>
/// <param name="Mention">Where it is named.</param>
/// <param name="Spreads">The pain goes there from another place.</param>
/// <param name="Asserted">Denied, past, somebody else's?</param>
/// <param name="IsIncidental">It is only moved, limp, or upset by a medicine.</param>
internal sealed record Place(Mention Mention, bool Spreads, Asserted Asserted, bool IsIncidental = false)
{
    /// <summary>Code of the fine vocabulary.</summary>
    public string Code => Mention.Concept.Code;

    /// <summary>The word itself means both sides: "knees".</summary>
    public bool IsPlural => Mention.Concept["plural"] is not null;
}
