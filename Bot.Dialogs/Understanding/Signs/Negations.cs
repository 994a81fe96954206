using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>Words of denial that a sign may be made of: "no feeling", "can't pee", "won't wake up" (clinical/red-flags section 1, rule 3).</summary>
internal static class Negations
{
    /// <summary>Whether the words of a part deny something themselves.</summary>
    public static bool Among(MessageText text, Hit part)
    {
        for (var i = part.First; i <= part.Last; i++)
        {
            if (IsOne(text.WordAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"No new back pain": the denial stands before a part that begins with "new".</summary>
    public static bool Before(MessageText text, Hit part) => text.WordAt(part.First) is "new" && text.WordAt(part.First - 1) is "no" or "not";

    private static bool IsOne(string word) =>
        word is "no" or "not" or "nothing" or "never" or "without" or "none" or "neither" or "lack" or "loss" or "unable" || (word.Length > 3 && word.EndsWith("nt", StringComparison.Ordinal));
}
