using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Rendering.Templating;

/// <summary>A function of evaluated arguments.</summary>
internal delegate Value Function(ReadOnlySpan<Value> arguments);

/// <summary>The functions and arithmetic of the language that cards may use.</summary>
internal static class Functions
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, (int Least, int Most, Function Body)> All = new(StringComparer.Ordinal)
    {
        ["+"] = (2, 2, Add),
        ["-"] = (2, 2, Subtract),
        ["concat"] = (1, int.MaxValue, Concat),
        ["count"] = (1, 1, Count),
        ["length"] = (1, 1, Length),
        ["join"] = (2, 3, Join),
        ["toUpper"] = (1, 1, a => Cased(a[0], "toUpper", text => text.ToUpperInvariant())),
        ["toLower"] = (1, 1, a => Cased(a[0], "toLower", text => text.ToLowerInvariant())),
        ["string"] = (1, 1, a => Value.Of(a[0].IsNumber ? NumberText.Grouped(a[0].Number) : Stringified(a[0]))),
        ["json"] = (1, 1, Json),
        ["formatNumber"] = (2, 2, FormatNumber),
    };

    /// <summary>Finds a function that takes this many arguments.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Function Find(string name, int arguments) => All.TryGetValue(name, out var found) is false
        ? throw new FormatException($"the function '{name}' is not known")
        : arguments < found.Least || arguments > found.Most
            ? throw new FormatException($"'{name}' does not take {arguments} arguments")
            : found.Body;

    private static Value Add(ReadOnlySpan<Value> a) => (a[0].Kind, a[1].Kind) switch
    {
        (ValueKind.Number, ValueKind.Number) => Value.Of(a[0].Number + a[1].Number),
        (ValueKind.Number or ValueKind.Text or ValueKind.Missing, ValueKind.Number or ValueKind.Text or ValueKind.Missing)
            when !(a[0].IsNothing && a[1].IsNumber) && !(a[1].IsNothing && a[0].IsNumber) => Value.Of(a[0].ToText() + a[1].ToText()),
        _ => Value.Failed("only numbers and texts can be added"),
    };

    private static Value Subtract(ReadOnlySpan<Value> a) =>
        a[0].IsNumber && a[1].IsNumber ? Value.Of(a[0].Number - a[1].Number) : Value.Failed("only numbers can be subtracted");

    private static Value Concat(ReadOnlySpan<Value> arguments)
    {
        var sum = arguments[0];
        foreach (var next in arguments[1..])
        {
            if (sum.Kind == ValueKind.List || next.Kind == ValueKind.List)
            {
                return Value.Failed("concat takes texts and numbers");
            }

            sum = sum.IsNothing && next.IsNothing ? Value.Missing : Value.Of(Stringified(sum) + Stringified(next));
        }

        return sum;
    }

    private static Value Count(ReadOnlySpan<Value> a) => a[0].Kind switch
    {
        ValueKind.Text => Value.Of(a[0].Text.Length),
        ValueKind.List => Value.Of(a[0].Json.GetArrayLength()),
        ValueKind.Object => Value.Of(a[0].Json.GetPropertyCount()),
        _ => Value.Failed("only texts, lists and objects can be counted"),
    };

    private static Value Length(ReadOnlySpan<Value> a) => a[0].Kind switch
    {
        ValueKind.Text => Value.Of(a[0].Text.Length),
        ValueKind.Missing => Value.Of(0d),
        _ => Value.Failed("only a text has a length"),
    };

    private static Value Join(ReadOnlySpan<Value> a)
    {
        if (a[0].Kind != ValueKind.List)
        {
            return Value.Failed("only a list can be joined");
        }

        var texts = a[0].ItemTexts().ToArray();
        return a.Length == 2 ? Value.Of(string.Join(a[1].ToText(), texts))
            : texts.Length < 3 ? Value.Of(string.Join(a[2].ToText(), texts))
            : Value.Of(string.Join(a[1].ToText(), texts[..^1]) + a[2].ToText() + texts[^1]);
    }

    private static Value Cased(Value value, string name, Func<string, string> change) => value.Kind switch
    {
        ValueKind.Text => Value.Of(change(value.Text)),
        ValueKind.Missing => Value.Of(""),
        _ => Value.Failed($"{name} takes a text"),
    };

    private static Value Json(ReadOnlySpan<Value> a)
    {
        try
        {
            using var document = JsonDocument.Parse(a[0].ToText());
            return Value.Of(document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            return Value.Failed(e.Message);
        }
    }

    private static Value FormatNumber(ReadOnlySpan<Value> a) => a[0].IsNumber && a[1].IsNumber
        ? Value.Of(NumberText.Grouped(NumberText.Round(a[0].Number, (int)a[1].Number), (int)a[1].Number))
        : Value.Failed("formatNumber takes two numbers");

    private static string Stringified(Value value)
    {
        if (value.Kind is not (ValueKind.List or ValueKind.Object))
        {
            return value.ToText();
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
