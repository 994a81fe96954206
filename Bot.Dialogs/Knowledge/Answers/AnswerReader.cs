using System.Collections.Immutable;
using Bot.Dialogs.Content;
using Bot.Dialogs.Knowledge.Reading;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>Reads single entries of the files below questions-and-answers/.</summary>
internal sealed class AnswerReader(Catalogue catalogue, QuestionWords words)
{
    /// <summary>Source of sentences about the bot itself; they need no line of sources.</summary>
    private const string Itself = "GK";

    private readonly ClaimReader _claims = new(catalogue.Sources);

    public ReadyAnswer Ready(ContentNode node)
    {
        node.Only("id", "ask", "whenever", "needs", "unless", "even told", "answer", "about");
        var claim = _claims.One(node, "answer");
        var answer = new Answer(node.String("id"), claim.Text, claim.Sources is [Itself] ? null : catalogue.SourcesLine(claim.Sources), node.Ids("about", Known));
        var ready = new ReadyAnswer
        {
            Answer = answer,
            Asked = Phrases(node, "ask"),
            Whenever = Phrases(node, "whenever"),
            Needs = Phrases(node, "needs"),
            Unless = Phrases(node, "unless"),
            EvenTold = node.StringOrNull("even told") == "yes",
        };
        return ready.Asked.IsEmpty && ready.Whenever.IsEmpty ? throw node.Wrong("nobody can ask this; write at least one line under 'ask' or 'whenever'") : ready;
    }

    public Aspect Aspect(ContentNode node)
    {
        node.Only("id", "ask", "parts", "condition parts", "leads", "lines with", "most", "first", "own", "general");
        return new Aspect
        {
            Id = node.String("id"),
            Asked = Phrases(node, "ask") is { IsEmpty: false } asked ? asked : throw node.Wrong("'ask' is missing; write how people ask for this"),
            Parts = node.Names("parts"),
            ConditionParts = node.Names("condition parts"),
            Leads = Leads(node),
            LinesWith = node.Names("lines with"),
            Most = node.Whole("most", 1, 10),
            First = Optional(node, "first"),
            General = Optional(node, "general"),
            Own = node.Items("own").SelectMany(own => own.Ids("for", Known).Select(id => (id, Say: _claims.One(own, "say")))).ToImmutableDictionary(o => o.id, o => o.Say, StringComparer.Ordinal),
        };
    }

    private static ImmutableDictionary<string, string> Leads(ContentNode node) => node.Find("leads") is { } leads
        ? leads.Keys.ToImmutableDictionary(part => part, part => ForbiddenWording.Check(leads.String(part), leads[part]), StringComparer.Ordinal)
        : ImmutableDictionary<string, string>.Empty;

    private Claim? Optional(ContentNode node, string name) => node.Find(name) is null ? null : _claims.One(node, name);

    private ImmutableArray<ImmutableArray<string>> Phrases(ContentNode node, string name) => [.. node.Names(name).Select(words.Stems)];

    private string Known(ContentNode id) => catalogue.Interventions.Any(i => i.Id == id.Text) ? id.Text : throw id.Wrong($"there is no intervention '{id.Text}'; correct the id or add the intervention");
}
