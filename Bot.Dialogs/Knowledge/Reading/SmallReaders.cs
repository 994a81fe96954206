using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>One entry of sources.yaml.</summary>
internal static class SourceReader
{
    public static Source Read(ContentNode node)
    {
        node.Only("id", "title", "short", "year", "url", "read");
        return new Source
        {
            Id = node.String("id"),
            Title = node.String("title"),
            Short = node.String("short"),
            Year = node.StringOrNull("year"),
            Url = node.StringOrNull("url"),
            Read = node.String("read"),
        };
    }
}

/// <summary>One entry of specialists.yaml.</summary>
internal static class SpecialistReader
{
    public static Specialist Read(ContentNode node, ClaimReader claims)
    {
        node.Only("code", "name", "title", "does", "names");
        var does = claims.One(node, "does");
        return new Specialist
        {
            Code = node.String("code"),
            Name = node.String("name"),
            Title = node.String("title"),
            Does = does.Text,
            Names = node.Names("names"),
            Sources = does.Sources,
        };
    }
}

/// <summary>One entry of articles.yaml.</summary>
internal static class ArticleReader
{
    public static Article Read(ContentNode node, ClaimReader claims)
    {
        node.Only("id", "title", "lines");
        var lines = claims.Many(node, "lines");
        return new Article(
            node.String("id"), node.String("title"), [.. lines.Select(c => c.Text)], [.. lines.SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>One entry of dispositions.yaml.</summary>
internal static class AdviceReader
{
    public static CareAdvice Read(ContentNode node, ClaimReader claims)
    {
        node.Only("code", "title", "lead", "how soon", "lines", "sooner help");
        var lead = claims.One(node, "lead");
        var lines = claims.Many(node, "lines");
        var sooner = claims.ManyOrNone(node, "sooner help");
        return new CareAdvice
        {
            Code = node.String("code"),
            Title = ForbiddenWording.Check(node.String("title"), node["title"]),
            Lead = lead.Text,
            HowSoon = node.String("how soon"),
            Lines = [.. lines.Select(c => c.Text)],
            SoonerHelp = [.. sooner.Select(c => c.Text)],
            Sources = [.. lines.Concat(sooner).Append(lead).SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal)],
        };
    }
}

/// <summary>shared.yaml.</summary>
internal static class SharedTextsReader
{
    public static SharedTexts Read(ContentNode node, ClaimReader claims)
    {
        node.Only(
            "disclaimer", "medicine rule", "what to bring", "call now", "needle risks", "steroid risks", "spine needle risks", "after procedure", "experts disagree", "stances");
        return new SharedTexts
        {
            Disclaimer = claims.One(node, "disclaimer").Text,
            MedicineRule = claims.One(node, "medicine rule").Text,
            WhatToBring = [.. claims.Many(node, "what to bring").Select(c => c.Text)],
            CallNow = claims.One(node, "call now").Text,
            NeedleRisks = [.. claims.Many(node, "needle risks").Select(c => c.Text)],
            SteroidRisks = claims.One(node, "steroid risks").Text,
            SpineNeedleRisks = [.. claims.Many(node, "spine needle risks").Select(c => c.Text)],
            AfterProcedure = [.. claims.Many(node, "after procedure").Select(c => c.Text)],
            ExpertsDisagree = claims.One(node, "experts disagree").Text,
            Stances = [.. node["stances"].Items().Select(stance => ReadStance(stance, claims))],
        };
    }

    private static Stance ReadStance(ContentNode node, ClaimReader claims)
    {
        node.Only("body", "says");
        var says = claims.One(node, "says");
        return new Stance(node.String("body"), says.Text, says.Sources);
    }
}
