using System.Collections.Frozen;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>Finds where one statement ends and the next begins, with or without punctuation (content: lexicon/clauses.yaml).</summary>
internal sealed class ClauseSplitter
{
    private const int VerbWithin = 5;

    private readonly FrozenSet<string> _contrast;
    private readonly FrozenSet<string> _subjects;
    private readonly FrozenSet<string> _owners;
    private readonly FrozenSet<string> _verbs;
    private readonly FrozenSet<string> _carriers;
    private readonly FrozenSet<string> _joiners;

    private ClauseSplitter(ContentNode node)
    {
        _contrast = Words(node, "contrast");
        _subjects = Words(node, "subjects");
        _owners = Words(node, "owners");
        _verbs = Words(node, "verbs");
        _carriers = Words(node, "carriers");
        _joiners = Words(node, "joiners");
    }

    /// <summary>Reads clauses.yaml.</summary>
    public static ClauseSplitter Load(ContentSet content) => new(content.Open("lexicon/clauses.yaml"));

    /// <summary>The clause number of every word.</summary>
    public int[] Split(ReadOnlySpan<Token> tokens)
    {
        var clauses = new int[tokens.Length];
        var clause = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (Begins(tokens, i))
            {
                clause++;
            }

            clauses[i] = clause;
        }

        return clauses;
    }

    private bool Begins(ReadOnlySpan<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.AfterStop || _contrast.Contains(token.Text))
        {
            return true;
        }

        var previous = tokens[i - 1].Text;
        if (_carriers.Contains(previous) || _contrast.Contains(previous))
        {
            return false;
        }

        var joined = _joiners.Contains(token.Text) && i + 1 < tokens.Length;
        var at = joined ? i + 1 : i;
        if (!joined && _joiners.Contains(previous))
        {
            return false;
        }

        return _subjects.Contains(tokens[at].Text) && !IsCompound(tokens, at)
            ? FollowedByVerb(tokens, at, 2)
            : _owners.Contains(tokens[at].Text) && FollowedByVerb(tokens, at, VerbWithin);
    }

    /// <summary>"my hip pain went away": the pain is no new subject.</summary>
    private bool IsCompound(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Text is "pain" && !tokens[at].AfterPause && (at == 1 || (at > 1 && (_owners.Contains(tokens[at - 2].Text) || tokens[at - 2].Text is "left" or "right" or "lower" or "upper" or "a" or "this")));

    private bool FollowedByVerb(ReadOnlySpan<Token> tokens, int subject, int within)
    {
        for (var i = subject + 1; i <= subject + within && i < tokens.Length && !tokens[i].AfterPause; i++)
        {
            if (_verbs.Contains(tokens[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Words(ContentNode node, string name) =>
        node.String(name).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
