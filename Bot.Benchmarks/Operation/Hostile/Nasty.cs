using System.Text.Json;

namespace Bot.Benchmarks.Operation.Hostile;

/// <summary>Values that have broken other programs.</summary>
internal static class Nasty
{
    private static readonly string[] Values =
    [
        "null", "true", "-0", "1e999", "-1e-999", "123456789012345678901234567890", "0.1e", "NaN", "{}", "[]", "[[[[]]]]", "{\"\":\"\"}", "{\"a\":1,\"a\":2}", "{\"$type\":\"System.Object\"}",
        "{\"__proto__\":{\"x\":1}}", "\"\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"9999-12-31T23:59:59.9999999+14:00\"", "\"0000-00-00T00:00:00Z\"", "\"-292275055-05-16T16:47:04Z\"",
    ];

    private static readonly string[] Texts =
    [
        "my back hurts", "yes me", "none", "", " ", "\u0000", "\u202egnirts", "a\u0300\u0301\u0302\u0303\u0304", "\uFEFF", "\u200b\u200d\u2060", "😀👨‍👩‍👧‍👦", "ﷺﷺﷺ", "İıſK", "../../../etc/passwd", "%00%2e%2e%2f",
        "'; DROP TABLE conversation; --", "\" OR 1=1", "${jndi:ldap://x/a}", "{{7*7}}", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "http://169.254.169.254/latest",
        "\r\nSet-Cookie: a=b", "2025-02-30", "99999999999999999999 weeks", "-1 days", "1/0", "since 0000", "10/10/10/10", "9e9 out of 10", "five hundred million million years",
    ];

    /// <summary>Something that is, or nearly is, JSON.</summary>
    internal static string Json(Random random) => random.Next(3) == 0 ? Text(random) : Values[random.Next(Values.Length)];

    /// <summary>A JSON text.</summary>
    internal static string Text(Random random) => JsonSerializer.Serialize(random.Next(40) switch
    {
        0 => new string('x', random.Next(50_000)),
        1 => string.Concat(Enumerable.Repeat("pain and ", random.Next(500))),
        2 => new string((char)random.Next(1, 0xD7FF), random.Next(300)),
        3 => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(1, 0xD7FF))),
        _ => Texts[random.Next(Texts.Length)],
    });

    /// <summary>A text that is put into an address or a header as it is.</summary>
    internal static string Raw(Random random) => Texts[random.Next(Texts.Length)];
}
