using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>One entry of cautions.yaml.</summary>
internal static class CautionReader
{
    public static Caution Read(ContentNode node, ClaimReader claims, KnownIds ids)
    {
        node.Only("code", "name", "names", "why", "say", "by bleeding class", "by procedure");
        var why = claims.One(node, "why");
        return new Caution
        {
            Code = node.String("code"),
            Name = Line(node, "name"),
            Names = node.Names("names"),
            Why = why.Text,
            Say = Line(node, "say"),
            ByClass = ByClass(node),
            ByProcedure = ByProcedure(node, ids),
            Sources = why.Sources,
        };
    }

    private static string Line(ContentNode node, string name) => ForbiddenWording.Check(node.String(name), node[name]);

    private static ImmutableSortedDictionary<BleedingClass, string> ByClass(ContentNode node)
    {
        if (node.Find("by bleeding class") is not { } lines)
        {
            return ImmutableSortedDictionary<BleedingClass, string>.Empty;
        }

        lines.Only("low", "intermediate", "high");
        return lines.Keys.ToImmutableSortedDictionary(name => System.Enum.Parse<BleedingClass>(name, ignoreCase: true), name => Line(lines, name));
    }

    private static ImmutableSortedDictionary<string, string> ByProcedure(ContentNode node, KnownIds ids)
    {
        var lines = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var group in node.Items("by procedure"))
        {
            group.Only("for", "say");
            foreach (var id in group.Ids("for", ids.Intervention))
            {
                lines[id] = lines.ContainsKey(id) ? throw group.Wrong($"'{id}' has its own line above; keep one of them") : Line(group, "say");
            }
        }

        return lines.ToImmutable();
    }
}
