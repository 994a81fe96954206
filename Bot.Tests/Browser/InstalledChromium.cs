namespace Bot.Tests.Browser;

/// <summary>The browser of this machine. Playwright's own browser download is not used.</summary>
internal static class InstalledChromium
{
    private const string Variable = "CHROMIUM_PATH";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Where it is; null when there is none.</summary>
    internal static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) ?? Array.Find(UsualPlaces, File.Exists);

    /// <summary>What to do when it is missing.</summary>
    internal const string Advice = $"No browser was found: install Chromium (on Debian and Ubuntu: apt-get install chromium) or set {Variable}.";

    /// <summary>A build server skips nothing.</summary>
    internal static bool MustBeThere { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
