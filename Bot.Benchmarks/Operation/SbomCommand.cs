using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Operation;

/// <summary>sbom: what the published service is made of, as a CycloneDX 1.6 bill of materials, read from the lock files. Run it in the source folder.</summary>
internal static class SbomCommand
{
    private static readonly string[] Shipped =
        ["Bot", "Bot.Dialogs", "Polyfills/Microsoft.Bot.Builder", "Polyfills/Microsoft.Recognizers.Text", "Polyfills/Stateless"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Prints it.</summary>
    public static int Run(string folder)
    {
        Console.WriteLine(Bill(folder).ToJsonString(Indented));
        return 0;
    }

    /// <summary>The bill.</summary>
    internal static JsonObject Bill(string folder)
    {
        var packages = Shipped.SelectMany(project => Packages(Path.Combine(folder, project, "packages.lock.json"))).DistinctBy(package => package.Name, StringComparer.Ordinal)
            .OrderBy(package => package.Name, StringComparer.Ordinal).Select(package => Component("nuget", package.Name, package.Version));
        return new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["name"] = "triagebot" } },
            ["components"] = new JsonArray([.. packages, .. Scripts(Path.Combine(folder, "Bot", "ClientApp", "package.json"))]),
        };
    }

    private static IEnumerable<(string Name, string Version)> Packages(string lockFile) => JsonDocument.Parse(File.ReadAllBytes(lockFile)).RootElement
        .GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
        .Where(package => package.Value.GetProperty("type").GetString() is not "Project" && !IsAnalyzer(package.Name))
        .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!));

    private static IEnumerable<JsonObject> Scripts(string packageJson) => JsonDocument.Parse(File.ReadAllBytes(packageJson)).RootElement
        .GetProperty("dependencies").EnumerateObject().Select(package => Component("npm", package.Name, package.Value.GetString()!));

    // They look at the source and are in no published folder.
    private static bool IsAnalyzer(string name) => name.EndsWith("Analyzer", StringComparison.Ordinal) || name.EndsWith("Analyzers", StringComparison.Ordinal);

    private static JsonObject Component(string kind, string name, string version) => new()
    {
        ["type"] = "library",
        ["name"] = name,
        ["version"] = version,
        ["purl"] = $"pkg:{kind}/{name}@{version}",
    };
}
