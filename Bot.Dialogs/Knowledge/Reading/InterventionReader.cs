using System.Collections.Immutable;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>One file below interventions/. Every part is required, so that no card goes out without risks, alternatives or evidence.</summary>
internal static class InterventionReader
{
    private const int LongestLine = 120;

    public static Intervention Read(ContentNode node, ClaimReader claims, KnownIds ids)
    {
        node.Only(
            "id", "name", "names", "tier", "purpose", "bleeding", "cautions", "reviewed", "one line", "picture", "picture alt", "what", "on the day",
            "why it may suit", "may suit", "may not suit", "benefits", "common risks", "serious risks", "alternatives", "evidence", "ask the doctor");
        node["evidence"].Only("for", "against", "disagreement");
        return Build(node, new Parts(node, claims), ids);
    }

    private static Intervention Build(ContentNode node, Parts parts, KnownIds ids) => new()
    {
        Id = node.String("id"),
        Name = node.String("name"),
        Names = node.Names("names"),
        Tier = node.Whole("tier", 0, 6),
        Purpose = node.Enum<Purpose>("purpose"),
        BleedingClass = node.Enum<BleedingClass>("bleeding"),
        Cautions = node.Ids("cautions", ids.Caution),
        Reviewed = node.Day("reviewed"),
        OneLine = OneLine(node, parts),
        What = parts.Text("what"),
        OnTheDay = parts.Text("on the day"),
        WhyItMaySuit = parts.Text("why it may suit"),
        MaySuit = parts.Texts("may suit"),
        MayNotSuit = parts.Texts("may not suit"),
        Benefits = parts.Texts("benefits"),
        CommonRisks = parts.Texts("common risks"),
        SeriousRisks = parts.Texts("serious risks"),
        Alternatives = parts.Texts("alternatives"),
        EvidenceFor = parts.Evidence("for"),
        EvidenceAgainst = parts.Evidence("against"),
        Disagreement = parts.Disagreement(),
        AskTheDoctor = Questions(node),
        Picture = Picture(node),
        PictureAlt = node.StringOrNull("picture alt"),
        Claims = parts.Claims,
        Sources = [.. parts.Claims.SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal)],
    };

    private static string OneLine(ContentNode node, Parts parts) => parts.Text("one line") is { Length: <= LongestLine } line
        ? line
        : throw node["one line"].Wrong($"'one line' must be at most {LongestLine} characters");

    private static ImmutableArray<string> Questions(ContentNode node)
    {
        var questions = node.Items("ask the doctor").ToImmutableArray();
        return questions.IsEmpty ? throw node.Wrong("'ask the doctor' is missing; write at least one question")
            : questions.FirstOrDefault(q => !q.Text.TrimEnd().EndsWith('?')) is { } wrong ? throw wrong.Wrong("a question to ask the doctor ends with '?'")
            : [.. questions.Select(q => ForbiddenWording.Check(q.Text.Trim(), q))];
    }

    private static string? Picture(ContentNode node) => node.StringOrNull("picture") is not { } path ? null
        : path.StartsWith("pictures/", StringComparison.Ordinal) && path.EndsWith(".svg", StringComparison.Ordinal) && node.StringOrNull("picture alt") is { Length: > 0 }
            ? path
            : throw node["picture"].Wrong("a picture is pictures/NAME.svg and needs 'picture alt', a text that says what it shows");

    /// <summary>Collects every claim that was read, in order.</summary>
    private sealed class Parts(ContentNode node, ClaimReader claims)
    {
        private readonly ImmutableArray<Claim>.Builder _read = ImmutableArray.CreateBuilder<Claim>();

        public ImmutableArray<Claim> Claims => _read.ToImmutable();

        public string Text(string aspect) => Keep([claims.One(node, aspect)])[0];

        public ImmutableArray<string> Texts(string aspect) => Keep(claims.Many(node, aspect));

        public ImmutableArray<string> Evidence(string side) => Keep(claims.Many(node["evidence"], side));

        public string Disagreement() => Keep([claims.One(node["evidence"], "disagreement")])[0];

        private ImmutableArray<string> Keep(ImmutableArray<Claim> found)
        {
            _read.AddRange(found);
            return [.. found.Select(c => c.Text)];
        }
    }
}
