using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>Turns the content files of one language into the entries of the catalogue. Ids come first, so that a dangling one is named where it stands.</summary>
internal sealed class CatalogueReader
{
    public CatalogueReader(ContentSet content)
    {
        var sources = content.Open("sources.yaml").Entries("sources");
        var interventions = content.OpenAll("interventions/").ToImmutableArray();
        var conditions = content.Open("conditions.yaml").Entries("conditions");
        var cautions = content.Open("cautions.yaml").Entries("cautions");
        var specialists = content.Open("specialists.yaml").Entries("specialists");

        var ids = new KnownIds(interventions, cautions, specialists);
        Sources = sources.Unique("id", SourceReader.Read);
        var claims = new ClaimReader(Sources);
        Specialists = specialists.Unique("code", node => SpecialistReader.Read(node, claims));
        Cautions = cautions.Unique("code", node => CautionReader.Read(node, claims, ids));
        Interventions = [.. interventions.Unique("id", node => InterventionReader.Read(node, claims, ids)).OrderBy(i => i.Tier).ThenBy(i => i.Id, StringComparer.Ordinal)];
        Conditions = conditions.Unique("id", node => ConditionReader.Read(node, claims, ids));
        Advice = content.Open("dispositions.yaml").Entries("dispositions").Unique("code", node => AdviceReader.Read(node, claims));
        Articles = content.Open("articles.yaml").Entries("articles").Unique("id", node => ArticleReader.Read(node, claims));
        Shared = SharedTextsReader.Read(content.Open("shared.yaml"), claims);
    }

    public ImmutableArray<Source> Sources { get; }

    public ImmutableArray<Intervention> Interventions { get; }

    public ImmutableArray<Condition> Conditions { get; }

    public ImmutableArray<Caution> Cautions { get; }

    public ImmutableArray<Specialist> Specialists { get; }

    public ImmutableArray<CareAdvice> Advice { get; }

    public ImmutableArray<Article> Articles { get; }

    public SharedTexts Shared { get; }
}
