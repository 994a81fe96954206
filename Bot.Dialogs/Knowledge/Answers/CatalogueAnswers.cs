using System.Collections.Immutable;

namespace Bot.Dialogs.Knowledge.Answers;

/// <summary>Answers from the entries of the catalogue: which treatment, pain or caution is named, and which side of it is asked about.</summary>
internal sealed class CatalogueAnswers(Catalogue catalogue, AnswerContent content, NameFinder names)
{
    /// <summary>Share of the meaning words that must be understood when a treatment is named.</summary>
    private const double EnoughNamed = 0.6;

    /// <summary>The same when a caution and a procedure are named: little else can be meant.</summary>
    private const double EnoughCautioned = 0.4;

    /// <summary>The same when none is named, as "is it safe" may be about anything.</summary>
    private const double EnoughUnnamed = 0.99;

    /// <summary>The answer about what the question names, or about the treatments of the turn; null when unsure.</summary>
    public Answer? Named(QuestionText text, IReadOnlyList<string> askedAbout)
    {
        var question = new NamedQuestion(text, names.In(text), askedAbout, content);
        return Compared(question) ?? Cautioned(question) ?? OfTreatment(question) ?? OfCondition(question);
    }

    /// <summary>The answer that holds for procedures as such, or null when unsure.</summary>
    public Answer? General(QuestionText text)
    {
        var question = new NamedQuestion(text, names.In(text), [], content);
        return question is { AsksInGeneral: true, Treatments.IsEmpty: true, Conditions.IsEmpty: true, Aspect: { General: { } general } aspect } && question.Understood >= EnoughUnnamed
            ? Said($"general/{aspect.Id}", [general], [])
            : null;
    }

    private Answer? Compared(NamedQuestion question)
    {
        if (question.Treatments.Length < 2 || !question.Compares)
        {
            return null;
        }

        var written = content.Ready.FirstOrDefault(r => r.Answer.About.Length == 2 && r.Answer.About.All(question.Treatments.Take(2).Contains));
        if (written is not null)
        {
            return written.Answer;
        }

        var both = question.Treatments.Take(2).Select(catalogue.Intervention).ToArray();
        return Said("difference", [.. both.SelectMany(i => new[] { Claim(i, "one line", i.Name), i.Claims.First(c => c.Aspect == "why it may suit") })], [.. both.Select(i => i.Id)]);
    }

    private Answer? Cautioned(NamedQuestion question)
    {
        if (question.Cautions.IsEmpty || !question.AsksLeave || question.Understood < (question.NamesProcedure ? EnoughCautioned : EnoughNamed))
        {
            return null;
        }

        var caution = catalogue.Caution(question.Cautions[0]);
        var treatments = question.Treatments.Select(catalogue.Intervention).Take(1).ToArray();
        var line = treatments.Select(caution.For).FirstOrDefault() ?? caution.Say;
        return Said(caution.Code, [new Claim("say", line, caution.Sources)], [.. treatments.Select(t => t.Id)]);
    }

    private Answer? OfTreatment(NamedQuestion question)
    {
        var aspect = question.Aspect ?? (question.OnlyNames ? content.Aspects[0] : null);
        if (question.Treatments.IsEmpty || aspect is null || question.Understood < Needed(aspect, question.NamesTreatment))
        {
            return null;
        }

        var treatment = catalogue.Intervention(question.Treatments[0]);
        var lines = aspect.Own.TryGetValue(treatment.Id, out var own) ? [own] : Lines(aspect, treatment.Claims, aspect.Parts);
        return lines.IsEmpty ? null : Said($"{treatment.Id}/{aspect.Id}", lines, [treatment.Id]);
    }

    private Answer? OfCondition(NamedQuestion question)
    {
        var aspect = question.Aspect ?? (question.OnlyNames ? content.Aspects[0] : null);
        if (question.Conditions.IsEmpty || aspect is null || aspect.ConditionParts.IsEmpty || question.Understood < Needed(aspect, named: true))
        {
            return null;
        }

        var condition = catalogue.Condition(question.Conditions[0]);
        var lines = Lines(aspect with { First = null }, condition.Claims, aspect.ConditionParts);
        return lines.IsEmpty ? null : Said($"{condition.Id}/{aspect.Id}", lines, [.. condition.Topics.Take(3)]);
    }

    /// <summary>"what is" fits any question, so it must explain every word.</summary>
    private double Needed(Aspect aspect, bool named) => named && aspect != content.Aspects[0] ? EnoughNamed : EnoughUnnamed;

    private static ImmutableArray<Claim> Lines(Aspect aspect, ImmutableArray<Claim> claims, ImmutableArray<string> parts)
    {
        var each = Math.Max(1, aspect.Most / Math.Max(1, parts.Length));
        var shown = parts.SelectMany(part => Part(aspect, claims.Where(c => c.Aspect == part).Where(c => Fits(aspect, c)).Take(each)));
        return aspect.First is { } first ? [first, .. shown] : [.. shown];
    }

    private static bool Fits(Aspect aspect, Claim claim) => aspect.LinesWith.IsEmpty || aspect.LinesWith.Any(w => claim.Text.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>The lines of one part, the first of them with its lead.</summary>
    private static IEnumerable<Claim> Part(Aspect aspect, IEnumerable<Claim> lines) =>
        lines.Select((c, at) => at == 0 && aspect.Leads.TryGetValue(c.Aspect, out var lead) ? c with { Text = $"{lead} {c.Text}" } : c);

    private Answer Said(string id, ImmutableArray<Claim> claims, ImmutableArray<string> about) =>
        new(id, string.Join(' ', claims.Select(c => c.Text)), catalogue.SourcesLine(claims.SelectMany(c => c.Sources)), about);

    private static Claim Claim(Intervention of, string aspect, string name) => of.Claims.First(c => c.Aspect == aspect) is var claim ? claim with { Text = $"{name}: {claim.Text}" } : claim;
}
