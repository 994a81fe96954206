using System.Text.Json;

namespace Bot.Rendering.Templating;

/// <summary>An object: repeated for each item of its <c>$data</c>, kept only where its <c>$when</c> is true.</summary>
internal sealed class ObjectNode(BindingNode? when, DataSource? data, IReadOnlyList<(JsonEncodedText Name, TemplateNode Value)> members) : TemplateNode
{
    public override void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, in Scope scope)
    {
        var kept = Scopes(scope);
        writer.WritePropertyName(name);
        switch (kept.Count)
        {
            case 0:
                writer.WriteNullValue();
                break;
            case 1:
                WriteObject(writer, kept[0]);
                break;
            default:
                writer.WriteStartArray();
                kept.ForEach(each => WriteObject(writer, each));
                writer.WriteEndArray();
                break;
        }
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        if (data is not null)
        {
            Scopes(scope).ForEach(each => WriteObject(writer, each));
        }
        else if (when?.Holds(scope) != false)
        {
            WriteObject(writer, scope);
        }
    }

    /// <summary>Writes it as a whole card.</summary>
    /// <returns>False when it would be none or several.</returns>
    public bool TryWriteCard(Utf8JsonWriter writer, Scope scope)
    {
        if (Scopes(scope) is not [var only])
        {
            return false;
        }

        WriteObject(writer, only);
        return true;
    }

    private List<Scope> Scopes(Scope outer)
    {
        var scopes = data?.Scopes(outer) ?? [outer];
        scopes.RemoveAll(each => when?.Holds(each) == false);
        return scopes;
    }

    private void WriteObject(Utf8JsonWriter writer, Scope scope)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            value.WriteMember(writer, name, scope);
        }

        writer.WriteEndObject();
    }
}

/// <summary>The <c>$data</c> of an object: an expression, or data written in the template.</summary>
internal sealed class DataSource(BindingNode? binding, Value literal)
{
    /// <summary>One scope for a value, one for each item of a list.</summary>
    public List<Scope> Scopes(Scope outer)
    {
        var value = binding?.Evaluate(outer) ?? literal;
        return value.Kind switch
        {
            ValueKind.List => [.. value.Json.EnumerateArray().Select((item, index) => outer with { Data = Value.Of(item), Index = Value.Of(index) })],
            ValueKind.Missing => [outer],
            _ => [outer with { Data = value }],
        };
    }
}
