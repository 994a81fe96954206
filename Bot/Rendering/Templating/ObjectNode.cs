using System.Text.Json;

namespace Bot.Rendering.Templating;

/// <summary>An object: repeated for each item of its <c>$data</c>, kept only where its <c>$when</c> is true.</summary>
internal sealed class ObjectNode(BindingNode? when, DataSource? data, IReadOnlyList<(JsonEncodedText Name, TemplateNode Value)> members) : TemplateNode
{
    public override void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, in Scope scope)
    {
        writer.WritePropertyName(name);
        if (data is not null)
        {
            WriteOneOrArray(writer, Kept(data, scope));
        }
        else if (Holds(scope))
        {
            WriteObject(writer, scope);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        if (data is not null)
        {
            Kept(data, scope).ForEach(each => WriteObject(writer, each));
        }
        else if (Holds(scope))
        {
            WriteObject(writer, scope);
        }
    }

    /// <summary>Writes it as a whole card.</summary>
    /// <returns>False when it would be none or several.</returns>
    public bool TryWriteCard(Utf8JsonWriter writer, in Scope scope)
    {
        var kept = data is null ? [scope] : Kept(data, scope);
        if (kept is not [var only] || !Holds(only))
        {
            return false;
        }

        WriteObject(writer, only);
        return true;
    }

    private bool Holds(in Scope scope) => when?.Holds(scope) != false;

    private List<Scope> Kept(DataSource source, in Scope outer)
    {
        var scopes = source.Scopes(outer);
        scopes.RemoveAll(each => !Holds(each));
        return scopes;
    }

    private void WriteOneOrArray(Utf8JsonWriter writer, List<Scope> scopes)
    {
        switch (scopes)
        {
            case []:
                writer.WriteNullValue();
                break;
            case [var only]:
                WriteObject(writer, only);
                break;
            default:
                writer.WriteStartArray();
                scopes.ForEach(each => WriteObject(writer, each));
                writer.WriteEndArray();
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter writer, in Scope scope)
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
            ValueKind.List => Each(value.Json, outer),
            ValueKind.Missing => [outer],
            _ => [outer with { Data = value }],
        };
    }

    private static List<Scope> Each(JsonElement list, Scope outer)
    {
        var scopes = new List<Scope>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            scopes.Add(outer with { Data = Value.Of(item), Index = Value.Of(scopes.Count) });
        }

        return scopes;
    }
}
