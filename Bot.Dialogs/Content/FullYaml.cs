using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Content;

/// <summary>Reads any YAML, and says what is wrong with text that is none.</summary>
internal static class FullYaml
{
    /// <summary>Parses a file.</summary>
    /// <exception cref="ContentException">The text is not one YAML document.</exception>
    public static ContentTree Parse(string file, string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count == 1
                ? Tree(yaml.Documents[0].RootNode)
                : throw new ContentException(file, 0, "one YAML document is expected");
        }
        catch (YamlException e)
        {
            throw new ContentException(file, (int)e.Start.Line, e.Message);
        }
    }

    private static ContentTree Tree(YamlNode node)
    {
        var line = (int)node.Start.Line;
        return node switch
        {
            YamlMappingNode map => new ContentTree.Mapping(line, [.. map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value ?? "", Tree(c.Value)))]),
            YamlSequenceNode list => new ContentTree.Sequence(line, [.. list.Children.Select(Tree)]),
            YamlScalarNode text => new ContentTree.Scalar(line, text.Value ?? ""),
            _ => new ContentTree.Scalar(line, ""),
        };
    }
}
