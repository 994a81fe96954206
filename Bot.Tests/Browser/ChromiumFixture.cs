using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>One browser for all browser tests; each test opens its own clean context in it.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (InstalledChromium.Path is not { } path)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments, Headless = true });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    internal Task<IBrowserContext> OpenContextAsync(BrowserNewContextOptions? options = null) =>
        (_browser ?? throw new InvalidOperationException(InstalledChromium.Advice)).NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1100, Height = 800 } });
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Browser";
}
