using System.Collections.Frozen;
using System.Reflection;
using Bot.Dialogs.Replies;
using Bot.Rendering.Templating;

namespace Bot.Rendering;

/// <summary>Every template of <c>Cards/</c>, parsed once at start. Immutable.</summary>
public sealed class CardTemplates
{
    private const string Folder = "Cards/";
    private readonly FrozenDictionary<string, CardTemplate> _templates;

    private CardTemplates(FrozenDictionary<string, CardTemplate> templates) => _templates = templates;

    /// <summary>Names of the templates.</summary>
    public IEnumerable<string> Names => _templates.Keys;

    /// <summary>The templates this build carries.</summary>
    /// <exception cref="TemplateException">One of them is wrong; the message names file and place.</exception>
    public static CardTemplates BuiltIn()
    {
        var assembly = typeof(CardTemplates).Assembly;
        return new CardTemplates(assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
            .Select(resource => (Name: Path.GetFileNameWithoutExtension(resource), Resource: resource))
            .ToFrozenDictionary(card => card.Name, card => CardTemplate.Parse(card.Name, Text(assembly, card.Resource)), StringComparer.Ordinal));
    }

    /// <summary>The card that shows this view, as JSON.</summary>
    /// <exception cref="TemplateException">There is no template of its name, or the view does not fit it.</exception>
    public string Expand(CardView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return _templates.TryGetValue(view.Card, out var template)
            ? template.Expand(CardData.Of(view))
            : throw new TemplateException(view.Card, "$", "there is no such template");
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
