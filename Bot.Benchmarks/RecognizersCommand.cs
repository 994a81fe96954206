using System.Globalization;
using System.Text.Json;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace Bot.Benchmarks;

/// <summary>recognizers --data FOLDER: how many rows of recognizers-text/specs.jsonl are read as expected, by kind, and which are not.</summary>
internal static class RecognizersCommand
{
    public static int Run(string folder, bool errors = true)
    {
        var rows = File.ReadLines(Path.Combine(folder, "recognizers-text", "specs.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);
        foreach (var kind in rows.Select(row => (Row: row, Kind: Text(row, "kind"))).GroupBy(row => row.Kind, StringComparer.Ordinal))
        {
            var wrong = kind.Where(row => !Expected(row.Row).SequenceEqual(Read(row.Row), StringComparer.Ordinal)).ToList();
            Console.WriteLine($"recognizers {kind.Key}: {kind.Count() - wrong.Count} of {kind.Count()}");
            (errors ? wrong : []).ForEach(row => Console.WriteLine(
                $"  {Text(row.Row, "text")}\n    expected {string.Join(" ; ", Expected(row.Row))}\n    read     {string.Join(" ; ", Read(row.Row))}"));
        }

        return 0;
    }

    private static IEnumerable<string> Expected(JsonElement row) => row.GetProperty("results").EnumerateArray().Select(result => Text(row, "kind") switch
    {
        "duration_parser" => Line(Text(result, "Text"), $"{Timex(result)}={result.GetProperty("Value").GetProperty("FutureResolution").GetProperty("duration").GetString()}"),
        "boolean" => Line(Text(result, "Text"), $"{result.GetProperty("Resolution").GetProperty("value").GetBoolean()}"),
        "number" => Line(Text(result, "Text"), Text(result.GetProperty("Resolution"), "value")),
        _ => Line(Text(result, "Text"), result.GetProperty("Resolution").TryGetProperty("values", out var values)
            ? string.Join(' ', values.EnumerateArray().Select(Value).Order(StringComparer.Ordinal))
            : ""),
    });

    private static IEnumerable<string> Read(JsonElement row)
    {
        var text = Text(row, "text");
        return Text(row, "kind") switch
        {
            "boolean" => ChoiceRecognizer.RecognizeBoolean(text, Culture.English).Select(r => Line(r.Text, $"{r.Resolution["value"]}")),
            "number" => NumberRecognizer.RecognizeNumber(text, Culture.English).Select(r => Line(r.Text, $"{r.Resolution["value"]}")),
            "duration_parser" => Dates(row, text).Where(r => r.TypeName.EndsWith("duration", StringComparison.Ordinal))
                .Select(r => Line(r.Text, Values(r).Select(v => $"{v["timex"]}={v["value"]}").First())),
            "datetime_model_duration" => Dates(row, text).Select(r => Line(r.Text, string.Join(' ', Values(r).Select(Value).Order(StringComparer.Ordinal)))),
            _ => [],
        };
    }

    private static List<ModelResult> Dates(JsonElement row, string text)
    {
        var now = row.GetProperty("reference_datetime").GetString() is { } at ? DateTime.Parse(at, CultureInfo.InvariantCulture) : new DateTime(2020, 1, 1);
        return DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: now);
    }

    private static List<Dictionary<string, string>> Values(ModelResult result) => (List<Dictionary<string, string>>)result.Resolution["values"];

    private static string Timex(JsonElement result) => Text(result.GetProperty("Value"), "Timex");

    private static string Value(JsonElement value) => Pairs(value.EnumerateObject().Select(p => (p.Name, p.Value.GetString()!)));

    private static string Value(Dictionary<string, string> value) => Pairs(value.Select(p => (p.Key, p.Value)));

    private static string Pairs(IEnumerable<(string Name, string Value)> pairs) =>
        $"[{string.Join(' ', pairs.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}={p.Value}"))}]";

    private static string Line(string text, string value) => $"{text.ToLowerInvariant()} -> {value}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
