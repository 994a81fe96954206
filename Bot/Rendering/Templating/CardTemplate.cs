using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Bot.Rendering.Templating;

/// <summary>
/// A template in the Adaptive Card templating language, parsed once and safe to share between threads. It expands to what npm adaptivecards-templating 2.3.1 expands it to;
/// what a card does not need (object literals, lambdas, multiplication, dates ...) is refused when it is read, as is anything misspelled.
/// </summary>
public sealed class CardTemplate
{
    private readonly ObjectNode _root;
    private readonly TemplatePlace _place;

    private CardTemplate(ObjectNode root, TemplatePlace place)
    {
        _root = root;
        _place = place;
    }

    /// <summary>Parses a template.</summary>
    /// <param name="name">Its name in <c>Cards/</c>, for messages.</param>
    /// <param name="json">Its text.</param>
    /// <exception cref="TemplateException">It is wrong; the message says where.</exception>
    public static CardTemplate Parse(string name, string json) => new(TemplateReader.Read(name, json), new TemplatePlace(name, "$"));

    /// <summary>The card for this data.</summary>
    /// <exception cref="TemplateException">The data does not fit the template.</exception>
    public string Expand(JsonElement data)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var root = Value.Of(data);
            if (!_root.TryWriteCard(writer, new Scope(root, root, Value.Missing)))
            {
                throw _place.Wrong("the data makes none or several cards of it");
            }
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
