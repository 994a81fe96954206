namespace Bot.Rendering.Templating;

/// <summary>A card template that cannot be read or expanded. The message names the file and the place in it.</summary>
public sealed class TemplateException(string file, string place, string problem) : Exception($"Cards/{file}.json at {place}: {problem}")
{
    /// <summary>Name of the template.</summary>
    public string File { get; } = file;

    /// <summary>JSON path below the root, such as <c>$.body[1].text</c>.</summary>
    public string Place { get; } = place;
}
