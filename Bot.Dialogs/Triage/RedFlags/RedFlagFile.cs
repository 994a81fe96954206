using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Triage.RedFlags;

/// <summary>Reads red-flags.yaml: groups of signs, groups of places, and the flags with their levels.</summary>
internal static class RedFlagFile
{
    private static readonly (string Key, Disposition Level)[] Levels =
    [
        ("crisis", Disposition.Crisis), ("emergency", Disposition.Emergency), ("sameDay", Disposition.SameDay), ("soon", Disposition.Soon),
    ];

    /// <summary>All flags of the file.</summary>
    public static ImmutableArray<RedFlag> Read(ContentNode file)
    {
        var groups = Lists(file["groups"]);
        var places = Lists(file["places"]);
        return [.. file["flags"].Items().Select(node => Flag(node, new ConditionParser(groups, places)))];
    }

    private static RedFlag Flag(ContentNode node, ConditionParser parser)
    {
        var rules = Rules(node, parser, askFirst: false);
        if (node.Find("askFirst") is { } soft)
        {
            rules = rules.AddRange(Rules(soft, parser, askFirst: true));
        }

        return rules.IsEmpty
            ? throw node.Wrong("a flag needs at least one level: crisis, emergency, sameDay or soon")
            : new RedFlag(
                node.String("id"), node.String("name"), node.String("ask"), node.String("say"), node.String("source"), node.Strings("confirms"), (int?)node.NumberOrNull("soonDays"))
            {
                Rules = rules,
                Signs = [.. parser.Signs],
                SayLess = node.StringOrNull("sayLess"),
            };
    }

    private static ImmutableArray<LevelRule> Rules(ContentNode node, ConditionParser parser, bool askFirst) =>
        [.. Levels.SelectMany(level => node.StringsOrEmpty(level.Key).Select(text => new LevelRule(level.Level, askFirst, Parse(node[level.Key], parser, text))))];

    private static Condition Parse(ContentNode node, ConditionParser parser, string text)
    {
        try
        {
            return parser.Parse(text);
        }
        catch (FormatException e)
        {
            throw node.Wrong(e.Message);
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Lists(ContentNode node) =>
        node.Keys.ToImmutableSortedDictionary(k => k, node.Strings, StringComparer.Ordinal);
}
