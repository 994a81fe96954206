using Bot.Dialogs.Understanding.Lexicon;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding;

/// <summary>Where a message corrects itself: "3 weeks, no sorry, 3 months".</summary>
internal sealed class Corrections(MessageText text, List<PhraseMatch<string>> cues)
{
    private const int Near = 4;

    /// <summary>The first word after a correction that begins right after a word; null when none does.</summary>
    public int? After(int last)
    {
        for (var i = cues.IndexFrom(last + 1, c => c.First); i < cues.Count && cues[i].First - last <= Near; i++)
        {
            var cue = cues[i];
            if (cue.First > last && cue.First - last <= Near && cue.Last + 1 < text.Count && !(text[cue.Last + 1].AfterStop && cue.Last - cue.First > 2))
            {
                return cue.Last + 1;
            }
        }

        return null;
    }

    /// <summary>Whether what ends at a word is replaced by what begins at one of the others.</summary>
    public bool Replaces(int last, IEnumerable<int> others) => cues.Count > 0 && After(last) is { } next && others.Any(o => o >= next && o - next <= Near);
}
