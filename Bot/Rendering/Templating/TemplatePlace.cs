namespace Bot.Rendering.Templating;

/// <summary>Where in which template file something stands.</summary>
internal sealed record TemplatePlace(string File, string Path)
{
    public TemplatePlace Member(string name) => this with { Path = $"{Path}.{name}" };

    public TemplatePlace Item(int index) => this with { Path = $"{Path}[{index}]" };

    public TemplateException Wrong(string problem) => new(File, Path, problem);
}
