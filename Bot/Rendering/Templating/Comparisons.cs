using System.Text.Json;

namespace Bot.Rendering.Templating;

/// <summary>Compares two values; those with one operand ignore the second.</summary>
internal delegate Value Comparison(Value left, Value right);

/// <summary>The tests of the language.</summary>
internal static class Comparisons
{
    // Numbers closer than this are equal: the distance from 1 to the next double.
    private const double Epsilon = 2.2204460492503131e-16;

    /// <summary>By operator or function name.</summary>
    public static readonly IReadOnlyDictionary<string, Comparison> All = new Dictionary<string, Comparison>(StringComparer.Ordinal)
    {
        ["=="] = (a, b) => Value.Of(AreEqual(a, b)),
        ["!="] = (a, b) => Value.Of(!AreEqual(a, b)),
        ["<"] = (a, b) => Ordered(a, b, order => order < 0),
        ["<="] = (a, b) => Ordered(a, b, order => order <= 0),
        [">"] = (a, b) => Ordered(a, b, order => order > 0),
        [">="] = (a, b) => Ordered(a, b, order => order >= 0),
        ["exists"] = (a, _) => Value.Of(!a.IsNothing),
        ["empty"] = (a, _) => Value.Of(IsEmpty(a)),
    };

    private static bool AreEqual(Value a, Value b) => a.IsNothing || b.IsNothing
        ? a.IsNothing && b.IsNothing
        : a.Kind == b.Kind && a.Kind switch
        {
            ValueKind.Text => string.Equals(a.Text, b.Text, StringComparison.Ordinal),
            ValueKind.List or ValueKind.Object => JsonElement.DeepEquals(a.Json, b.Json),
            _ => Math.Abs(a.Number - b.Number) < Epsilon,
        };

    private static Value Ordered(Value a, Value b, Func<int, bool> fits) => (a.Kind, b.Kind) switch
    {
        (ValueKind.Number, ValueKind.Number) => Value.Of(fits(a.Number.CompareTo(b.Number))),
        (ValueKind.Text, ValueKind.Text) => Value.Of(fits(string.CompareOrdinal(a.Text, b.Text))),
        _ when a.IsNothing || b.IsNothing => Value.Of(false),
        _ => Value.Failed($"{a.ToText()} and {b.ToText()} cannot be compared"),
    };

    private static bool IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Missing or ValueKind.Null => true,
        ValueKind.Text => value.Text.Length == 0,
        ValueKind.List => value.Json.GetArrayLength() == 0,
        ValueKind.Object => value.Json.GetPropertyCount() == 0,
        _ => false,
    };
}
