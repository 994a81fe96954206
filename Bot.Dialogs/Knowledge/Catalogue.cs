using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge.Reading;

namespace Bot.Dialogs.Knowledge;

/// <summary>All that the service knows about treatments, pain patterns, cautions and specialists. Built once, safe to share between threads.</summary>
public sealed class Catalogue
{
    private readonly Shelf<Intervention> _interventions;
    private readonly Shelf<Condition> _conditions;
    private readonly Shelf<Caution> _cautions;
    private readonly Shelf<Specialist> _specialists;
    private readonly Shelf<CareAdvice> _advice;
    private readonly Shelf<Source> _sources;
    private readonly Shelf<Article> _articles;

    internal Catalogue(CatalogueReader read)
    {
        _sources = new Shelf<Source>("source", read.Sources, s => s.Id);
        _interventions = new Shelf<Intervention>("intervention", read.Interventions, i => i.Id);
        _conditions = new Shelf<Condition>("condition", read.Conditions, c => c.Id);
        _cautions = new Shelf<Caution>("caution", read.Cautions, c => c.Code);
        _specialists = new Shelf<Specialist>("specialist", read.Specialists, s => s.Code);
        _advice = new Shelf<CareAdvice>("disposition", read.Advice, a => a.Code);
        _articles = new Shelf<Article>("article", read.Articles, a => a.Id);
        Shared = read.Shared;
    }

    /// <summary>Every intervention, lowest rung of the care ladder first.</summary>
    public ImmutableArray<Intervention> Interventions => _interventions.All;

    /// <summary>Every pain pattern.</summary>
    public ImmutableArray<Condition> Conditions => _conditions.All;

    /// <summary>Every caution.</summary>
    public ImmutableArray<Caution> Cautions => _cautions.All;

    /// <summary>Every kind of specialist.</summary>
    public ImmutableArray<Specialist> Specialists => _specialists.All;

    /// <summary>The advice of every disposition.</summary>
    public ImmutableArray<CareAdvice> CareAdvice => _advice.All;

    /// <summary>Every source.</summary>
    public ImmutableArray<Source> Sources => _sources.All;

    /// <summary>Every text on a subject as a whole.</summary>
    public ImmutableArray<Article> Articles => _articles.All;

    /// <summary>Texts that several cards share.</summary>
    public SharedTexts Shared { get; }

    /// <summary>Reads and checks the content of one language.</summary>
    /// <exception cref="ContentException">The content has a mistake; the message names file, line and mend.</exception>
    public static Catalogue Load(ContentSet content) => new(new CatalogueReader(content));

    /// <summary>Whether there is an intervention of this id.</summary>
    public bool Has(string id) => _interventions.Has(id);

    /// <summary>One intervention.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this id.</exception>
    public Intervention Intervention(string id) => _interventions[id];

    /// <summary>One pain pattern.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this id.</exception>
    public Condition Condition(string id) => _conditions[id];

    /// <summary>One caution.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this code.</exception>
    public Caution Caution(string code) => _cautions[code];

    /// <summary>One kind of specialist.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this code.</exception>
    public Specialist Specialist(string code) => _specialists[code];

    /// <summary>The advice of one disposition.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this code.</exception>
    public CareAdvice Advice(string dispositionCode) => _advice[dispositionCode];

    /// <summary>One source.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this id.</exception>
    public Source Source(string id) => _sources[id];

    /// <summary>One text on a subject as a whole.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this id.</exception>
    public Article Article(string id) => _articles[id];

    /// <summary>Source ids as one line for the foot of a card, general knowledge last: "Sources: BMJ expert panel 2025; General medical knowledge."</summary>
    public string SourcesLine(IEnumerable<string> ids) =>
        "Sources: " + string.Join("; ", ids.Distinct(StringComparer.Ordinal).OrderBy(id => id == "GK").Select(id => Source(id).Short)) + ".";
}
