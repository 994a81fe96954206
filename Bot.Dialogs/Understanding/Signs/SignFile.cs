using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>Reads danger-signs/*.yaml: word classes, and signs as compositions of them. A file may use the classes of any other.</summary>
internal static class SignFile
{
    /// <summary>Adds the classes of all files, then reads their signs.</summary>
    /// <exception cref="ContentException">A pattern is malformed or names a class that no file defines.</exception>
    public static ImmutableArray<SignEntry> Read(ContentSet content, WordClasses classes)
    {
        ImmutableArray<ContentNode> files = [.. content.OpenAll("danger-signs/")];
        foreach (var file in files)
        {
            if (file.Find("classes") is { } node)
            {
                foreach (var name in node.Keys)
                {
                    classes.Add(name, node[name]);
                }
            }
        }

        return [.. files.SelectMany(file => file.Items("signs")).Select(node => Entry(node, classes))];
    }

    private static SignEntry Entry(ContentNode node, WordClasses classes) => new(
        node.String("code"), Nature(node), [.. node.Strings("say").Select(p => Parse(node["say"], p, classes))],
        [.. node.StringsOrEmpty("unless").Select(p => Parse(node["unless"], p, classes))]);

    private static SignNature Nature(ContentNode node) => node.StringsOrEmpty("nature").Aggregate(SignNature.Plain, (all, name) =>
        all | (Enum.TryParse<SignNature>(name, ignoreCase: true, out var nature) ? nature : throw node["nature"].Wrong($"'{name}' is not one of ever, event, acute, soft, thought")));

    private static SignPattern Parse(ContentNode node, string pattern, WordClasses classes)
    {
        try
        {
            return SignPattern.Parse(pattern, classes);
        }
        catch (FormatException e)
        {
            throw node.Wrong(e.Message);
        }
    }
}
