using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>The labels and other wordings of a question's choices, as normalized words.</summary>
internal sealed class ChoiceWords
{
    private const int LongestExtra = 4;

    private readonly List<(string Code, List<string> Words)> _wordings = [];

    public ChoiceWords(Question question, Spelling spelling)
    {
        foreach (var choice in question.Choices)
        {
            foreach (var wording in choice.AlsoSaid.Prepend(choice.Label).Append(choice.Code))
            {
                if (Tokenizer.Normalize(wording, spelling) is { Count: > 0 } words)
                {
                    _wordings.Add((choice.Code, words));
                }
            }
        }
    }

    /// <summary>The choice that the whole message is; null when it is none.</summary>
    public string? Whole(MessageText text)
    {
        foreach (var (code, words) in _wordings)
        {
            if (words.Count == text.Count && StartsAt(text, 0, words))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>Choices named by a wording of two words or more somewhere in the message, or by one word that is nearly all of it.</summary>
    public List<string> Named(MessageText text)
    {
        List<string> named = [];
        foreach (var (code, words) in _wordings)
        {
            if ((words.Count > 1 || text.Count <= LongestExtra) && !named.Contains(code) && Contains(text, words))
            {
                named.Add(code);
            }
        }

        return named;
    }

    private static bool Contains(MessageText text, List<string> words)
    {
        for (var i = 0; i + words.Count <= text.Count; i++)
        {
            if (StartsAt(text, i, words) && text.WordAt(i - 1) is not ("not" or "no" or "isnt" or "never" or "without"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsAt(MessageText text, int at, List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (text.WordAt(at + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
