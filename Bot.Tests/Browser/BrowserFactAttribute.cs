namespace Bot.Tests.Browser;

/// <summary>A fact that needs a browser. Without one it is skipped with advice on a developer's machine, and fails where CI=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (InstalledChromium.Path is null && !InstalledChromium.MustBeThere)
        {
            Skip = InstalledChromium.Advice;
        }
    }
}
