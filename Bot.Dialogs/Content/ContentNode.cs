using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Dialogs.Content;

/// <summary>A place in a content file. Reads typed values and says file and line when one is missing or wrong.</summary>
public sealed class ContentNode
{
    private readonly ContentTree _node;
    private readonly string _file;

    private ContentNode(string file, ContentTree node)
    {
        _file = file;
        _node = node;
    }

    /// <summary>Line of this node, from 1.</summary>
    public int Line => _node.Line;

    /// <summary>Path of the file below Content/.</summary>
    public string File => _file;

    /// <summary>The scalar text of this node.</summary>
    public string Text => _node is ContentTree.Scalar { Value: var value } ? value : throw Wrong("a text is expected here");

    /// <summary>The names of a mapping, in order.</summary>
    public IEnumerable<string> Keys => Map.Entries.Select(e => e.Key);

    private ContentTree.Mapping Map => _node as ContentTree.Mapping ?? throw Wrong("a mapping (name: value) is expected here");

    /// <summary>Parses one file.</summary>
    public static ContentNode Parse(string file, string text) => new(file, PlainYaml.TryParse(text) ?? FullYaml.Parse(file, text));

    /// <summary>A required child.</summary>
    public ContentNode this[string name] => Find(name) ?? throw Wrong($"'{name}' is missing");

    /// <summary>A child, or null.</summary>
    public ContentNode? Find(string name) =>
        Map.Find(name) is { } child ? new ContentNode(_file, child) : null;

    /// <summary>A required text that is not blank.</summary>
    public string String(string name) =>
        this[name].Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw this[name].Wrong($"'{name}' is empty");

    /// <summary>A text, or null.</summary>
    public string? StringOrNull(string name) => Find(name)?.Text.Trim();

    /// <summary>A required number.</summary>
    public double Number(string name) => NumberOrNull(name) ?? throw Wrong($"'{name}' is missing");

    /// <summary>A number, or null.</summary>
    public double? NumberOrNull(string name) => Find(name) is not { } node
        ? null
        : double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw node.Wrong($"'{name}' must be a number");

    /// <summary>A required list of at least one text.</summary>
    public ImmutableArray<string> Strings(string name) =>
        StringsOrEmpty(name) is { Length: > 0 } texts ? texts : throw Wrong($"'{name}' needs at least one line");

    /// <summary>A list of texts, empty when missing. A single text counts as a list of one.</summary>
    public ImmutableArray<string> StringsOrEmpty(string name) => Find(name) switch
    {
        null => [],
        { _node: ContentTree.Scalar } one => [one.Text.Trim()],
        { } list => [.. list.Items().Select(i => i.Text.Trim())],
    };

    /// <summary>The items of this list.</summary>
    public IEnumerable<ContentNode> Items() => _node is ContentTree.Sequence list
        ? list.Items.Select(c => new ContentNode(_file, c))
        : throw Wrong("a list is expected here");

    /// <summary>The items of a child list, none when it is missing.</summary>
    public IEnumerable<ContentNode> Items(string name) => Find(name)?.Items() ?? [];

    /// <summary>One of an enum's names; case, spaces, hyphens and underscores do not matter.</summary>
    public T Enum<T>(string name)
        where T : struct, System.Enum
    {
        var text = String(name).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return System.Enum.TryParse<T>(text, ignoreCase: true, out var value)
            ? value
            : throw this[name].Wrong($"'{String(name)}' is not one of {string.Join(", ", System.Enum.GetNames<T>())}");
    }

    /// <summary>An error at this place.</summary>
    public ContentException Wrong(string problem) => new(_file, Line, problem);
}
