using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs;

namespace Bot.Tests.Conversations;

/// <summary>
/// A golden conversation. Lines: <c># why</c>, <c>now: time</c>, <c>patient: words</c>, <c>submit: action field=value; field=value</c>,
/// <c>bot: what it says</c>, <c>-> where it stands</c>. A patient line ends one turn's expectations and begins the next.
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
            else if (line.StartsWith("patient:", StringComparison.Ordinal) || line.StartsWith("submit:", StringComparison.Ordinal))
            {
                turns.Add(new ChatTurn(line, []));
            }
            else
            {
                turns[^1] = turns[^1] with { Expected = turns[^1].Expected.Add(line) };
            }
        }

        return new ChatFile(path, comments.ToImmutable(), now, turns.ToImmutable());
    }

    /// <summary>The file with what really happened, for rewriting.</summary>
    public string With(IEnumerable<ChatTurn> turns)
    {
        var time = Now == Morning ? [] : new[] { $"now: {Now:yyyy-MM-ddTHH:mmZ}" };
        var blocks = turns.Select(t => string.Join('\n', t.Expected.Prepend(t.Said)));
        return string.Join('\n', Comments.Concat(time)) + "\n\n" + string.Join("\n\n", blocks) + "\n";
    }
}

/// <summary>One thing the patient does and what follows.</summary>
public sealed record ChatTurn(string Said, ImmutableArray<string> Expected)
{
    /// <summary>The input; a submit names the pending question's card and the turn that asked it unless <c>@turn</c> says another.</summary>
    public PatientInput Input(TriageSession session)
    {
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
