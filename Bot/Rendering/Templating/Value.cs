using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Bot.Rendering.Templating;

/// <summary>A value of the templating language. Data is referred to where it lies, not copied.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Value
{
    private readonly JsonElement _json;
    private readonly string? _text;
    private readonly double _number;

    private Value(ValueKind kind, JsonElement json = default, string? text = null, double number = 0)
    {
        Kind = kind;
        _json = json;
        _text = text;
        _number = number;
    }

    /// <summary>The data has no such member.</summary>
    public static Value Missing => default;

    /// <summary>JSON null.</summary>
    public static Value Null => new(ValueKind.Null);

    public ValueKind Kind { get; }

    public bool IsNothing => Kind is ValueKind.Missing or ValueKind.Null;

    public bool IsFailed => Kind == ValueKind.Failed;

    public bool IsNumber => Kind == ValueKind.Number;

    /// <summary>Everything but false, null and a missing member counts as true, zero and the empty text included.</summary>
    public bool IsTrue => Kind == ValueKind.Boolean ? _number != 0 : !IsNothing;

    /// <summary>The number, or 1 and 0 for true and false.</summary>
    public double Number => _number;

    /// <summary>The text, or why the evaluation failed.</summary>
    public string Text => _text ?? _json.GetString() ?? "";

    /// <summary>The array or object.</summary>
    public JsonElement Json => _json;

    public static Value Of(bool value) => new(ValueKind.Boolean, number: value ? 1 : 0);

    public static Value Of(double value) => new(ValueKind.Number, number: value);

    public static Value Of(string value) => new(ValueKind.Text, text: value);

    public static Value Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new Value(ValueKind.Text, json),
        JsonValueKind.Number => new Value(ValueKind.Number, json, number: json.GetDouble()),
        JsonValueKind.True => Of(true),
        JsonValueKind.False => Of(false),
        JsonValueKind.Array => new Value(ValueKind.List, json),
        JsonValueKind.Object => new Value(ValueKind.Object, json),
        JsonValueKind.Null => Null,
        _ => Missing,
    };

    public static Value Failed(string why) => new(ValueKind.Failed, text: why);

    /// <summary>A member by name; the exact name wins, then one that differs in case only.</summary>
    public Value Member(string name)
    {
        if (Kind == ValueKind.List)
        {
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? ItemOrMissing(index) : Missing;
        }

        return Kind != ValueKind.Object ? Missing : _json.TryGetProperty(name, out var exact) ? Of(exact) : MemberIgnoringCase(name);
    }

    /// <summary>An item of a list; missing beyond its end and on anything else.</summary>
    public Value ItemOrMissing(int index) =>
        Kind == ValueKind.List && index >= 0 && index < _json.GetArrayLength() ? Of(_json[index]) : Missing;

    /// <summary>The value as part of a text.</summary>
    public string ToText() => Kind switch
    {
        ValueKind.Text => Text,
        ValueKind.Number => NumberText.Of(_number),
        ValueKind.Boolean => _number != 0 ? "true" : "false",
        ValueKind.List => string.Join(',', ItemTexts()),
        ValueKind.Object => "[object Object]",
        _ => "",
    };

    /// <summary>The items of a list as parts of a text; null items are empty.</summary>
    public IEnumerable<string> ItemTexts() => _json.EnumerateArray().Select(item => Of(item).ToText());

    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case ValueKind.Boolean:
                writer.WriteBooleanValue(_number != 0);
                break;
            case var _ when _json.ValueKind != JsonValueKind.Undefined:
                _json.WriteTo(writer);
                break;
            case ValueKind.Text:
                writer.WriteStringValue(_text);
                break;
            case ValueKind.Number:
                writer.WriteNumberValue(_number);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private Value MemberIgnoringCase(string name)
    {
        foreach (var member in _json.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return Of(member.Value);
            }
        }

        return Missing;
    }
}
