using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Assertion;

/// <summary>"My dad had a heart attack" is about somebody else; "my dad is having chest pain" is the patient, written about by family.</summary>
internal sealed class RelativeReader(ContentNode node)
{
    private const int VerbWithin = 9;

    private readonly FrozenSet<string> _others = Words(node, "neverThePatient");
    private readonly FrozenSet<string> _past = Words(node, "pastVerbs");
    private readonly FrozenSet<string> _possession = Words(node, "possessionVerbs");
    private readonly FrozenSet<string> _telling = Words(node, "tellingVerbs");

    /// <summary>Marks the words of a statement about a relative that is not about the patient.</summary>
    public void Mark(MessageText text, int first, int last, AssertionMap map)
    {
        if (IsAboutOther(text, first, last))
        {
            map.Set(first, EndOfStatement(text, last), AssertionMap.Mark.Other);
        }
    }

    private bool IsAboutOther(MessageText text, int first, int relative)
    {
        if (text.WordAt(first - 1) is "by" or "with" or "from" or "can" or "could" or "please")
        {
            // "kicked by a horse", "can somebody help": the horse does not have the pain.
            return false;
        }

        for (var i = relative + 1; i <= relative + VerbWithin && i < text.Count && !text[i].AfterStop; i++)
        {
            var word = text.WordAt(i);
            if (_telling.Contains(word))
            {
                return false;
            }

            if (_past.Contains(word))
            {
                return true;
            }

            if (_possession.Contains(word))
            {
                return _others.Contains(text.WordAt(relative)) || SpeaksOfSelf(text);
            }
        }

        return _others.Contains(text.WordAt(relative));
    }

    /// <summary>The message complains in the first person as well: "my back hurts, my mom has arthritis".</summary>
    private static bool SpeaksOfSelf(MessageText text)
    {
        for (var i = 0; i < text.Count - 1; i++)
        {
            if (text.WordAt(i) == "i" && text.WordAt(i + 1) is "have" or "had" or "am" or "feel" or "get" or "got" or "hurt" or "fell" or "cant" or "take" or "tried")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clause, and those after it that go on with "he" or "she".</summary>
    private static int EndOfStatement(MessageText text, int relative)
    {
        var end = text.ClauseEnd(relative);
        while (end + 1 < text.Count && text.WordAt(end + 1) is "he" or "she" or "they")
        {
            end = text.ClauseEnd(end + 1);
        }

        return end;
    }

    private static FrozenSet<string> Words(ContentNode node, string name) =>
        node.String(name).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
