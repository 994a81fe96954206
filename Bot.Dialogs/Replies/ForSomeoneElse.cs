using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Dialogs.Content;
using Bot.Dialogs.Interview;

namespace Bot.Dialogs.Replies;

/// <summary>The questions in the third person, for those who write for the person with the pain (content: for-someone-else.yaml).</summary>
internal static partial class ForSomeoneElse
{
    private const string File = "for-someone-else.yaml";
    private const string FlagPrefix = "flag:";

    /// <summary>The same questions in the third person.</summary>
    /// <exception cref="ContentException">A question speaks of "you" and has no words for somebody else.</exception>
    public static QuestionBook Reworded(QuestionBook book, ContentSet content)
    {
        var words = content.Open(File);
        return book.With(book.Ids.Order(StringComparer.Ordinal).Select(id => Reworded(book[id], words)));
    }

    /// <summary>A text that speaks of the one who reads it.</summary>
    public static bool SpeaksOfReader(string text) => You().IsMatch(text);

    /// <summary>Names that stand in "same": they speak to whoever writes.</summary>
    public static ImmutableHashSet<string> Same(ContentNode words, string section) => [.. words["same"].Strings(section)];

    private static Question Reworded(Question question, ContentNode words)
    {
        var own = question.Id.StartsWith(FlagPrefix, StringComparison.Ordinal) ? null : Section(question, words);
        var pattern = question.Id.StartsWith(FlagPrefix, StringComparison.Ordinal) ? words["questions"]["flag"] : own;
        var reworded = question with
        {
            Ask = words["flags"].StringOrNull(question.Id.Replace(FlagPrefix, "", StringComparison.Ordinal)) ?? own?.StringOrNull("ask") ?? question.Ask,
            Again = pattern?.StringOrNull("again") ?? question.Again,
            Why = pattern?.StringOrNull("why") ?? question.Why,
            Choices = [.. question.Choices.Select(c => c with { Label = own?.Find("choices")?.StringOrNull(c.Code) ?? c.Label })],
        };
        return own is not null || Same(words, "questions").Contains(question.Id) || !Texts(reworded).Any(SpeaksOfReader)
            ? reworded
            : throw words.Wrong($"the question '{question.Id}' has no words for somebody else");
    }

    private static ContentNode? Section(Question question, ContentNode words) =>
        question.Id.StartsWith(InterviewPlan.SafetyPrefix, StringComparison.Ordinal) ? words["safety"] : words["questions"].Find(question.Id);

    private static IEnumerable<string> Texts(Question question) => question.Choices.Select(c => c.Label).Append(question.Ask);

    [GeneratedRegex(@"\b(you|your|yours|yourself|my|me|I|I'm)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex You();
}
