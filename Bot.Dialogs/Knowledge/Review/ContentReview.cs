using System.Collections.Immutable;
using Bot.Dialogs.Knowledge.Answers;

namespace Bot.Dialogs.Knowledge.Review;

/// <summary>Lists every text a patient can read from the catalogue with its school grade, hardest first: for the tests and for people who edit content.</summary>
public static class ContentReview
{
    /// <summary>Texts above this grade are too hard [S75, S87].</summary>
    public const double HighestGrade = 6.0;

    /// <summary>The grade of fewer words is chance; they count in the text of their entry as a whole.</summary>
    private const int FewestWords = 12;

    /// <summary>The texts, part by part and entry by entry, hardest first.</summary>
    public static ImmutableArray<GradedText> Grade(Catalogue catalogue, AnswerBook answers)
    {
        var grade = GradeFor(catalogue);
        var parts = Texts(catalogue).Concat(answers.Texts).ToImmutableArray();
        var entries = parts.GroupBy(t => t.Where.Split(' ')[0], StringComparer.Ordinal).Select(entry => (Where: entry.Key, Text: Joined(entry.Select(t => t.Text))));
        return
        [
            .. parts.Where(t => t.Text.Split(' ').Length >= FewestWords)
                .Concat(entries)
                .Select(t => new GradedText(t.Where, t.Text, grade.Of(t.Text)))
                .OrderByDescending(t => t.Grade),
        ];
    }

    /// <summary>The measure that knows this catalogue's names of procedures.</summary>
    public static ReadingGrade GradeFor(Catalogue catalogue) =>
        new(catalogue.Interventions.Where(i => i.Tier is >= 2 and <= 5).SelectMany(i => i.Names.Append(i.Name)));

    /// <summary>Every text with the place it stands in; the lines of one part are one text.</summary>
    public static IEnumerable<(string Where, string Text)> Texts(Catalogue catalogue) =>
    [
        .. catalogue.Interventions.SelectMany(Parts),
        .. catalogue.Conditions.SelectMany(Parts),
        .. catalogue.Cautions.SelectMany(c => new[] { c.Say, c.Why }.Concat(c.ByClass.Values).Concat(c.ByProcedure.Values).Distinct(StringComparer.Ordinal).Select(t => (c.Code, t))),
        .. catalogue.Specialists.Select(s => ($"{s.Code} does", s.Does)),
        .. catalogue.Articles.Select(a => (a.Id, Joined(a.Lines))),
        .. catalogue.CareAdvice.SelectMany(Parts),
        .. Parts(catalogue.Shared),
    ];

    private static IEnumerable<(string Where, string Text)> Parts(Intervention of) =>
    [
        .. of.Claims.GroupBy(c => c.Aspect, StringComparer.Ordinal).Select(part => ($"{of.Id} {part.Key}", Joined(part.Select(c => c.Text)))),
        ($"{of.Id} ask the doctor", Joined(of.AskTheDoctor)),
        .. of.PictureAlt is { } alt ? [($"{of.Id} picture alt", alt)] : Array.Empty<(string, string)>(),
    ];

    private static IEnumerable<(string Where, string Text)> Parts(Condition of) =>
    [
        ($"{of.Id} plain name", of.PlainName),
        ($"{of.Id} feels", of.Feels),
        ($"{of.Id} first care", Joined(of.FirstCare)),
        ($"{of.Id} expected before", of.ExpectedBefore),
        ($"{of.Id} notes", Joined(of.Notes)),
        .. of.TopicNotes.Select(note => ($"{of.Id} {note.Key}", note.Value)),
    ];

    private static IEnumerable<(string Where, string Text)> Parts(CareAdvice of) =>
        [($"{of.Code} lead", of.Lead), ($"{of.Code} lines", Joined(of.Lines)), ($"{of.Code} sooner help", Joined(of.SoonerHelp))];

    private static IEnumerable<(string Where, string Text)> Parts(SharedTexts of) =>
    [
        ("shared disclaimer", of.Disclaimer), ("shared medicine rule", of.MedicineRule), ("shared what to bring", Joined(of.WhatToBring)), ("shared call now", of.CallNow),
        ("shared needle risks", Joined(of.NeedleRisks)), ("shared steroid risks", of.SteroidRisks), ("shared spine needle risks", Joined(of.SpineNeedleRisks)),
        ("shared after procedure", Joined(of.AfterProcedure)), ("shared experts disagree", of.ExpertsDisagree),
        .. of.Stances.Select(s => ($"shared stance of {s.Body}", s.Says)),
    ];

    private static string Joined(IEnumerable<string> lines) => string.Join(' ', lines);
}

/// <summary>A text and its school grade.</summary>
/// <param name="Where">Entry and part.</param>
/// <param name="Text">The text.</param>
/// <param name="Grade">Flesch-Kincaid grade.</param>
public sealed record GradedText(string Where, string Text, double Grade);
