using System.Collections.Frozen;
using Bot.Dialogs.Content;
using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>Requests to the bot itself (content: lexicon/commands.yaml). Only when the whole message is one: "help the kids" is none.</summary>
internal sealed class CommandReader
{
    private readonly PhraseBook<string> _commands;
    private readonly FrozenSet<string> _polite;

    public CommandReader(ContentSet content, Vocabulary vocabulary, Spelling spelling)
    {
        var node = content.Open("lexicon/commands.yaml");
        var names = Enum.GetNames<Command>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]).ToArray();
        _commands = PhraseSections.Load(node, vocabulary, spelling, names);
        _polite = WordSet.Load(node, "polite", vocabulary);
    }

    /// <summary>The request, or null.</summary>
    public Command? Read(MessageText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (_commands.LongestAt(text, at) is { } match && OnlyPolite(text, match.Last + 1))
            {
                return Enum.Parse<Command>(match.Meanings[0], ignoreCase: true);
            }

            if (!_polite.Contains(text.WordAt(at)))
            {
                return null;
            }
        }

        return null;
    }

    private bool OnlyPolite(MessageText text, int from)
    {
        for (var i = from; i < text.Count; i++)
        {
            if (!_polite.Contains(text.WordAt(i)))
            {
                return false;
            }
        }

        return true;
    }
}
