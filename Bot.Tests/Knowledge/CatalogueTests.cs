using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge;

namespace Bot.Tests.Knowledge;

public sealed class CatalogueTests
{
    private static readonly Catalogue Catalogue = Catalogue.Load(ContentSet.BuiltIn());

    [Fact]
    public void The_built_in_content_loads_without_a_mistake()
    {
        Assert.True(Catalogue.Interventions.Length >= 43);
        Assert.True(Catalogue.Conditions.Length >= 36);
        Assert.Equal(16, Catalogue.Cautions.Length);
    }
}
