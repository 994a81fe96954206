using System.Collections.Immutable;

namespace Bot.Dialogs.Replies;

/// <summary>What a card shows: the data of the template of that name in Cards/, with every word already chosen.</summary>
/// <param name="Card">Template name.</param>
/// <param name="Turn">The turn it was shown in; a submit carries it back.</param>
/// <param name="PlainText">The same content for channels without cards, and what a screen reader may say.</param>
public abstract record CardView(string Card, int Turn, string PlainText)
{
    /// <summary>Language of every word on the card.</summary>
    public string Lang { get; init; } = "en";
}

/// <summary>A button. <paramref name="Action"/> comes back as the submit's action.</summary>
public sealed record ActionView(string Action, string Label);

/// <summary>A choice of a question.</summary>
public sealed record ChoiceView(string Code, string Label, bool Selected = false);

/// <summary>
/// A question with its choices. Templates: consent, choices, location, safety-check, severity, treatments, visit-request; none for a question of text alone.
/// A submit names the question's id as its card; picked codes come back in the field <c>choice</c>, separated by commas, and each field under its own id.
/// </summary>
public sealed record QuestionView(
    string Card, int Turn, string PlainText, string Id, string Text, string? Note, bool Many,
    ImmutableArray<ChoiceView> Choices, ImmutableArray<FieldView> Fields, ImmutableArray<ActionView> Actions)
    : CardView(Card, Turn, PlainText)
{
    /// <summary>What the card says when it is submitted with nothing picked; null lets it be submitted so.</summary>
    public string? Error { get; init; }

    /// <summary>Site-relative path of a picture above the choices, or null.</summary>
    public string? Picture { get; init; }

    /// <summary>What the picture shows.</summary>
    public string? PictureAlt { get; init; }

    /// <summary>Codes of the choices already selected, as a choice set wants them.</summary>
    public string Picked => string.Join(',', Choices.Where(c => c.Selected).Select(c => c.Code));
}

/// <summary>An input of a form: a 0 to 10 scale, one treatment with its effects, a line of text.</summary>
/// <param name="Id">Input id in the submit; never <c>card</c>, <c>turn</c> or <c>action</c>.</param>
/// <param name="Kind">score, one, many, text, long (several lines), tel, email.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Placeholder">Example.</param>
/// <param name="Error">What to say when it is missing.</param>
/// <param name="Required">Whether the card insists on it.</param>
/// <param name="Value">Filled in already.</param>
/// <param name="Choices">For one and many; a score without choices counts from 0 to 10.</param>
public sealed record FieldView(
    string Id, string Kind, string Label, string? Placeholder, string? Error, bool Required, string? Value, ImmutableArray<ChoiceView> Choices);

/// <summary>A heading with lines under it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Lines">One line is a paragraph, several are a list.</param>
/// <param name="Quotes">The lines repeat the patient's words: they are shown as they are, without any formatting.</param>
public sealed record SectionView(string Heading, ImmutableArray<string> Lines, bool Quotes = false);

/// <summary>What the patient told, line by line, each with a button that fixes it. Template: review.</summary>
public sealed record ReviewView(
    string Card, int Turn, string PlainText, string Text, ImmutableArray<ReviewLine> Lines, ImmutableArray<ActionView> Actions)
    : CardView(Card, Turn, PlainText);

/// <summary>One line of the review.</summary>
public sealed record ReviewLine(string Label, string Value, ActionView Fix);

/// <summary>Emergency, crisis or same-day advice. Templates: emergency, crisis, same-day.</summary>
/// <param name="Card">Template name.</param>
/// <param name="Turn">The turn it was shown in.</param>
/// <param name="PlainText">The same in plain text.</param>
/// <param name="Title">The one thing to do.</param>
/// <param name="Lines">What is said, in order.</param>
/// <param name="CallLabel">Label of the call button.</param>
/// <param name="CallNumber">Number it dials; empty where there is none to call.</param>
/// <param name="Actions">What the patient can answer.</param>
public sealed record AdviceView(
    string Card, int Turn, string PlainText, string Title, ImmutableArray<string> Lines, string CallLabel, string CallNumber, ImmutableArray<ActionView> Actions)
    : CardView(Card, Turn, PlainText);

/// <summary>The result of a triage. Template: guidance.</summary>
/// <param name="Card">Template name.</param>
/// <param name="Turn">The turn it was shown in.</param>
/// <param name="PlainText">The same in plain text.</param>
/// <param name="Level">Disposition code in lower case with hyphens: chooses the banner's color.</param>
/// <param name="Title">The banner.</param>
/// <param name="Lead">One or two sentences below it.</param>
/// <param name="Sections">You told me; things to discuss; cautions; who to see; what to bring; when to get help sooner.</param>
/// <param name="Disclaimer">Education only.</param>
/// <param name="Actions">What next.</param>
public sealed record GuidanceView(
    string Card, int Turn, string PlainText, string Level, string Title, string Lead,
    ImmutableArray<SectionView> Sections, string Disclaimer, ImmutableArray<ActionView> Actions)
    : CardView(Card, Turn, PlainText)
{
    /// <summary>Label of the button that opens the summary for a visit; null when there is none.</summary>
    public string? SummaryLabel { get; init; }

    /// <summary>Where that button leads; null leaves it out.</summary>
    public string? SummaryUrl { get; init; }
}

/// <summary>One intervention explained. Template: intervention.</summary>
/// <param name="Card">Template name.</param>
/// <param name="Turn">The turn it was shown in.</param>
/// <param name="PlainText">The same in plain text.</param>
/// <param name="Id">INT-ESI and so on.</param>
/// <param name="Name">Plain name.</param>
/// <param name="Tag">"You tried this", "Later option", or null.</param>
/// <param name="What">What it is.</param>
/// <param name="Why">Why it may suit.</param>
/// <param name="Picture">Site-relative path of a picture, or null.</param>
/// <param name="PictureAlt">What the picture shows.</param>
/// <param name="Sections">Benefits, risks, alternatives, what the evidence says, where experts disagree, cautions.</param>
/// <param name="SourcesLine">Where it comes from.</param>
public sealed record InterventionView(
    string Card, int Turn, string PlainText, string Id, string Name, string? Tag, string What, string Why,
    string? Picture, string? PictureAlt, ImmutableArray<SectionView> Sections, string SourcesLine)
    : CardView(Card, Turn, PlainText);

/// <summary>A visit request as stored. Template: visit-confirmation.</summary>
public sealed record VisitConfirmationView(
    string Card, int Turn, string PlainText, string Title, string ReferenceLabel, string Reference, ImmutableArray<FactView> Facts, string Lead)
    : CardView(Card, Turn, PlainText);

/// <summary>A name and its value.</summary>
public sealed record FactView(string Name, string Value);
