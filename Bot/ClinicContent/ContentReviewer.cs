using Bot.Dialogs;
using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Answers;
using Bot.Dialogs.Knowledge.Review;
using Bot.Dialogs.Replies;

namespace Bot.ClinicContent;

/// <summary>Finds what the build would refuse: everything loading checks, and texts that are too hard to read.</summary>
internal static class ContentReviewer
{
    private const int LongestTextSought = 40;

    /// <summary>Mistakes as "file(line): what is wrong and how to mend it"; none when all is well. Loading stops at its first mistake.</summary>
    internal static IEnumerable<string> Mistakes(ContentSet content)
    {
        try
        {
            TriageDialog.Load(content, ClinicDetails.Example);
            var catalogue = Catalogue.Load(content);
            return [.. ContentReview.Grade(catalogue, AnswerBook.Load(content, catalogue))
                .Where(text => text.Grade > ContentReview.HighestGrade)
                .Select(text => $"{Place(content, text.Text)}: '{text.Where}' reads at grade {text.Grade:0.0}, above {ContentReview.HighestGrade:0}; use shorter sentences and shorter words: {text.Text}")
                .Distinct(StringComparer.Ordinal)];
        }
        catch (ContentException mistake)
        {
            return [mistake.Message];
        }
    }

    // Texts are folded over lines in the files, so the first words of the text are sought.
    private static string Place(ContentSet content, string text)
    {
        var words = text[..Math.Min(text.Length, LongestTextSought)].Split(' ')[..^1];
        foreach (var (file, yaml) in content.Files)
        {
            if (yaml.IndexOf(string.Join(' ', words), StringComparison.Ordinal) is >= 0 and var at)
            {
                return $"{file}({yaml.AsSpan(0, at).Count('\n') + 1})";
            }
        }

        return content.Language;
    }
}
