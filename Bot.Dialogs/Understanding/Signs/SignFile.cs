using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Understanding.Signs;

/// <summary>Reads danger-signs/*.yaml: word classes, signs as compositions of them, and hints as sums of them. A file may use the classes of any other.</summary>
internal static class SignFile
{
    private const int DefaultAsksAt = 4;
    private const int DefaultWithin = 16;

    /// <summary>Adds the classes of all files, then reads their signs and hints.</summary>
    /// <exception cref="ContentException">A pattern is malformed or names a class that no file defines.</exception>
    public static (ImmutableArray<SignEntry> Signs, ImmutableArray<Hint> Hints) Read(ContentSet content, WordClasses classes)
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

        var signs = files.SelectMany(file => file.Items("signs")).Select(node => Entry(node, classes));
        var hints = files.SelectMany(file => file.Items("hints")).Select(node => Hint(node, classes));
        return ([.. signs], [.. hints]);
    }

    private static Hint Hint(ContentNode node, WordClasses classes) => new(
        node.String("leavesOpen"), Weights(node, "about", classes), Weights(node, "adds", classes), Weights(node, "takes", classes), Whole(node, "asksAt", DefaultAsksAt),
        Whole(node, "within", DefaultWithin), Flags<HintCounts>(node, "counts"));

    private static int Whole(ContentNode node, string name, int otherwise) => (int)(node.NumberOrNull(name) ?? otherwise);

    private static ImmutableArray<Weight> Weights(ContentNode node, string name, WordClasses classes) =>
        [.. node.StringsOrEmpty(name).Select(text => Read(node[name], () => Weight.Parse(text, classes)))];

    private static SignEntry Entry(ContentNode node, WordClasses classes) => new(
        node.String("code"), Flags<SignNature>(node, "nature"), Patterns(node, "say", classes), Patterns(node, "unless", classes));

    private static ImmutableArray<SignPattern> Patterns(ContentNode node, string name, WordClasses classes) =>
        [.. node.StringsOrEmpty(name).Select(text => Read(node[name], () => SignPattern.Parse(text, classes)))];

    private static T Flags<T>(ContentNode node, string name)
        where T : struct, Enum => node.Find(name) is not { } list ? default
            : Enum.TryParse<T>(string.Join(',', node.Strings(name)), ignoreCase: true, out var flags) ? flags
            : throw list.Wrong($"only these are known here: {string.Join(", ", Enum.GetNames<T>())}");

    private static T Read<T>(ContentNode node, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException e)
        {
            throw node.Wrong(e.Message);
        }
    }
}
