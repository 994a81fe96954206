using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>One entry of conditions.yaml.</summary>
internal static class ConditionReader
{
    public static Condition Read(ContentNode node, ClaimReader claims, KnownIds ids)
    {
        node.Only("id", "plain name", "names", "feels", "first care", "topics", "topic notes", "kinds", "see first", "see also", "expected before", "notes", "red flags", "reviewed");
        var feels = claims.One(node, "feels");
        var before = claims.One(node, "expected before");
        var firstCare = claims.Many(node, "first care");
        var notes = claims.ManyOrNone(node, "notes");
        ImmutableArray<Claim> all = [feels, .. firstCare, before, .. notes];
        var first = node.Ids("see first", ids.Specialist);
        return new Condition
        {
            Id = node.String("id"),
            PlainName = ForbiddenWording.Check(node.String("plain name"), node["plain name"]),
            Names = node.Names("names"),
            Feels = feels.Text,
            FirstCare = [.. firstCare.Select(c => c.Text)],
            Topics = node.Ids("topics", ids.Intervention),
            TopicNotes = TopicNotes(node, ids),
            Kinds = Kinds(node, ids),
            Specialists = [.. first, .. node.Ids("see also", ids.Specialist)],
            FirstSpecialists = first.IsEmpty ? throw node.Wrong("'see first' is missing; name at least one specialist") : first.Length,
            ExpectedBefore = before.Text,
            Notes = [.. notes.Select(c => c.Text)],
            RedFlags = node.Ids("red flags", KnownIds.RedFlag),
            Claims = all,
            Sources = [.. all.SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal)],
            Reviewed = node.Day("reviewed"),
        };
    }

    private static ImmutableSortedDictionary<string, string> TopicNotes(ContentNode node, KnownIds ids) => node.Find("topic notes") is not { } notes
        ? ImmutableSortedDictionary<string, string>.Empty
        : notes.Keys.ToImmutableSortedDictionary(id => ids.InterventionName(notes[id], id), id => ForbiddenWording.Check(notes.String(id), notes[id]), StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, PatternKind> Kinds(ContentNode node, KnownIds ids) => node.Find("kinds") is not { } kinds
        ? ImmutableSortedDictionary<string, PatternKind>.Empty
        : kinds.Keys.ToImmutableSortedDictionary(name => name, name => Kind(kinds[name], ids), StringComparer.Ordinal);

    private static PatternKind Kind(ContentNode node, KnownIds ids)
    {
        node.Only("topics", "see");
        return new PatternKind(node.Ids("topics", ids.Intervention), node.Ids("see", ids.Specialist));
    }
}
