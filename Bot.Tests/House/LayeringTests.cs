using Bot.Dialogs;

namespace Bot.Tests.House;

public sealed class LayeringTests
{
    [Fact]
    public void The_core_references_no_web_and_no_bot_framework()
    {
        var references = typeof(TriageDialog).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.Bot", StringComparison.Ordinal));
    }
}
