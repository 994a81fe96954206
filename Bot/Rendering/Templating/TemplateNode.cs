using System.Text.Json;

namespace Bot.Rendering.Templating;

/// <summary>A part of a template that writes itself, bound to data.</summary>
internal abstract class TemplateNode
{
    /// <summary>Writes it as a member, or nothing where it has no value.</summary>
    public abstract void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, in Scope scope);

    /// <summary>Writes it into an array: nulls are left out and arrays are merged into the outer one.</summary>
    public abstract void WriteItems(Utf8JsonWriter writer, in Scope scope);
}

/// <summary>A literal without expressions.</summary>
internal sealed class LiteralNode(Value value) : TemplateNode
{
    public override void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, in Scope scope)
    {
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        if (value.Kind != ValueKind.Null)
        {
            value.WriteTo(writer);
        }
    }
}

/// <summary>A text that is or holds an expression.</summary>
internal sealed class BindingNode(Expression expression, TemplatePlace place) : TemplateNode
{
    /// <summary>The value, for <c>$data</c> too.</summary>
    /// <exception cref="TemplateException">It cannot be evaluated.</exception>
    public Value Evaluate(in Scope scope)
    {
        var value = expression.Evaluate(scope, keepUnresolved: true);
        return value.IsFailed ? throw place.Wrong(value.Text) : value;
    }

    /// <summary>Whether it is true as a <c>$when</c>; anything but true is false.</summary>
    public bool Holds(in Scope scope) => expression.Evaluate(scope, keepUnresolved: false) is { Kind: ValueKind.Boolean, IsTrue: true };

    public override void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, in Scope scope)
    {
        var value = Evaluate(scope);
        if (value.Kind != ValueKind.Missing)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        var value = Evaluate(scope);
        if (value.Kind == ValueKind.List)
        {
            foreach (var item in value.Json.EnumerateArray())
            {
                item.WriteTo(writer);
            }
        }
        else if (value.Kind != ValueKind.Null)
        {
            value.WriteTo(writer);
        }
    }
}

/// <summary>An array.</summary>
internal sealed class ListNode(IReadOnlyList<TemplateNode> items) : TemplateNode
{
    public override void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, in Scope scope)
    {
        writer.WriteStartArray(name);
        WriteItems(writer, scope);
        writer.WriteEndArray();
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        foreach (var item in items)
        {
            item.WriteItems(writer, scope);
        }
    }
}
