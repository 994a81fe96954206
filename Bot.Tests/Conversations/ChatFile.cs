using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs;

namespace Bot.Tests.Conversations;

/// <summary>
/// A golden conversation. Lines: <c># why</c>, <c>now: time</c>, <c>patient: words</c>, <c>submit: action field=value; field=value</c>,
/// <c>later: 45 minutes</c> before a line that comes after a pause, <c>status: accepted</c> (a hub of agents), <c>bot: what it says</c>, <c>-> where it stands</c>. A patient line ends one turn's expectations and begins the next.
/// </summary>
public sealed record ChatFile(string Path, ImmutableArray<string> Comments, DateTimeOffset Now, ImmutableArray<ChatTurn> Turns)
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Folder of the golden files as they stand in the source tree, so that they can be rewritten.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(House.Repository.Root, "Bot.Tests", "Conversations");

    public static IEnumerable<string> All() => Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static ChatFile Read(string path)
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var turns = ImmutableArray.CreateBuilder<ChatTurn>();
        var now = Morning;
        var later = TimeSpan.Zero;
        foreach (var line in File.ReadLines(path).Where(l => l.Trim().Length > 0))
        {
            if (line.StartsWith('#'))
            {
                comments.Add(line);
            }
            else if (line.StartsWith("now: ", StringComparison.Ordinal))
            {
                now = DateTimeOffset.Parse(line[5..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            }
            else if (line.StartsWith("later: ", StringComparison.Ordinal))
            {
                later = Pause(line["later: ".Length..]);
            }
            else if (IsInput(line))
            {
                turns.Add(new ChatTurn(line, [], later));
                later = TimeSpan.Zero;
            }
            else
            {
                turns[^1] = turns[^1] with { Expected = turns[^1].Expected.Add(line) };
            }
        }

        return new ChatFile(path, comments.ToImmutable(), now, turns.ToImmutable());
    }

    private static bool IsInput(string line) => new[] { "patient:", "submit:", "status:" }.Any(kind => line.StartsWith(kind, StringComparison.Ordinal));

    private static TimeSpan Pause(string words) => words.Split(' ') is [var count, var unit]
        ? int.Parse(count, CultureInfo.InvariantCulture) * (unit switch { "minutes" => TimeSpan.FromMinutes(1), "hours" => TimeSpan.FromHours(1), _ => TimeSpan.FromDays(1) })
        : throw new FormatException($"'{words}' is no pause such as '45 minutes'.");

    private static string Words(TimeSpan pause) => pause.TotalDays >= 1 ? $"{pause.TotalDays:0} days" : pause.TotalMinutes >= 120 ? $"{pause.TotalHours:0} hours" : $"{pause.TotalMinutes:0} minutes";

    /// <summary>The file with what really happened, for rewriting.</summary>
    public string With(IEnumerable<ChatTurn> turns)
    {
        var time = Now == Morning ? [] : new[] { $"now: {Now:yyyy-MM-ddTHH:mmZ}" };
        var blocks = turns.Select(t => string.Join('\n', t.Expected.Prepend(t.Later == TimeSpan.Zero ? t.Said : $"later: {Words(t.Later)}\n{t.Said}")));
        return string.Join('\n', Comments.Concat(time)) + "\n\n" + string.Join("\n\n", blocks) + "\n";
    }
}

/// <summary>One thing the patient does and what follows.</summary>
public sealed record ChatTurn(string Said, ImmutableArray<string> Expected, TimeSpan Later)
{
    /// <summary>The input; a submit names the pending question's card and the turn that asked it unless <c>@turn</c> says another.</summary>
    public PatientInput Input(TriageSession session)
    {
        if (Said.StartsWith("status:", StringComparison.Ordinal))
        {
            return new PatientInput.HandoffStatus(Said["status:".Length..].Trim());
        }

        if (Said.StartsWith("patient:", StringComparison.Ordinal))
        {
            var words = Said["patient:".Length..].Trim();
            return words == "(opens the chat)" ? new PatientInput.Joined()
                : words == "(sends a picture)" ? new PatientInput.Unsupported("image/png")
                : new PatientInput.Said(words);
        }

        var parts = Said["submit:".Length..].Trim().Split(' ', 2);
        var fields = parts.Length < 2 ? [] : parts[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split('=', 2)).ToDictionary(f => f[0].Trim(), f => f[1].Trim());
        var turn = fields.Remove("@turn", out var old) ? int.Parse(old, CultureInfo.InvariantCulture) : session.PendingSince;
        return new PatientInput.Submitted(session.Pending ?? "none", turn, parts[0], fields.ToImmutableSortedDictionary());
    }
}
