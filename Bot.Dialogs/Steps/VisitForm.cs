using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>The three lines of a visit request: what is a name, a contact, a time.</summary>
internal static partial class VisitForm
{
    private const int LongestLine = 200;

    /// <summary>Ids of its questions, in order.</summary>
    public static ImmutableArray<string> Questions { get; } = ["visit-name", "visit-contact", "visit-times"];

    /// <summary>Whether a question belongs to the form.</summary>
    public static bool Asks(Question? question) => question?.Kind is AnswerKind.Name or AnswerKind.Contact or AnswerKind.Times;

    /// <summary>The first line that is still missing; null when the form is full.</summary>
    public static string? Missing(VisitDraft? draft) =>
        draft?.Name is null ? Questions[0] : draft.Contact is null ? Questions[1] : draft.Times is null ? Questions[2] : null;

    /// <summary>A typed answer to one line.</summary>
    public static Heard Hear(Heard heard, VisitDraft? draft, string question, string text)
    {
        if (heard.Command is Command.Stop or Command.Back || heard.Meaning?.Answer is BareAnswer.No or BareAnswer.Skip)
        {
            return heard with { Kind = HeardKind.Skipped };
        }

        if (heard.Command is not null || (heard.Meaning?.Act == SpeechAct.Question && question != Questions[2]))
        {
            return heard with { Kind = heard.Command is null ? HeardKind.Asked : HeardKind.Commanded };
        }

        var (visit, problem) = Fill(draft ?? new VisitDraft(), question, text);
        return heard with { Kind = problem is null ? HeardKind.Answered : HeardKind.Malformed, Problem = problem, Visit = visit };
    }

    /// <summary>A submitted form: good lines are kept, the first bad one is named.</summary>
    public static Heard Submit(Heard heard, VisitDraft? draft, IReadOnlyDictionary<string, string> fields)
    {
        var visit = draft ?? new VisitDraft();
        var problem = Questions.Any(fields.ContainsKey) ? null : "wrong-fields";
        foreach (var question in Questions.Where(fields.ContainsKey))
        {
            (visit, var wrong) = Fill(visit, question, fields[question]);
            problem ??= wrong;
        }

        return heard with { Kind = problem is null ? HeardKind.Answered : HeardKind.Malformed, Problem = problem, Visit = visit };
    }

    /// <summary>How a person can reach the patient.</summary>
    public static Heard HearContact(Heard heard, string text) => heard switch
    {
        { Meaning.Answer: BareAnswer.No or BareAnswer.Skip } or { Command: Command.Stop or Command.Back } => heard with { Kind = HeardKind.Skipped },
        { Command: not null } => heard with { Kind = HeardKind.Commanded },
        { Meaning.Act: SpeechAct.Question } => heard with { Kind = HeardKind.Asked },
        _ when IsContact(text.Trim()) => heard with { Kind = HeardKind.Answered, Picked = text.Trim() },
        _ => heard with { Kind = HeardKind.Malformed, Problem = "bad-contact" },
    };

    private static (VisitDraft Visit, string? Problem) Fill(VisitDraft visit, string question, string text)
    {
        var line = text.Trim();
        return question switch
        {
            "visit-name" => IsName(line) ? (visit with { Name = line }, null) : (visit, "bad-name"),
            "visit-contact" => IsContact(line) ? (visit with { Contact = line }, null) : (visit, "bad-contact"),
            _ => line.Length is > 1 and <= LongestLine ? (visit with { Times = line }, null) : (visit, "bad-times"),
        };
    }

    private static bool IsName(string line) => line.Length is > 1 and <= 80 && line.Any(char.IsLetter) && !line.Any(char.IsDigit) && !line.Contains('@', StringComparison.Ordinal);

    private static bool IsContact(string line) => line.Length <= LongestLine && (Email().IsMatch(line) || IsPhone(line));

    private static bool IsPhone(string line) =>
        line.Count(char.IsDigit) is >= 7 and <= 15 && line.All(c => char.IsDigit(c) || char.IsWhiteSpace(c) || "+-().x/".Contains(c, StringComparison.Ordinal));

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Email();
}
