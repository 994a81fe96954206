using System.Net;
using Bot.Dialogs.Replies;

namespace Bot.ClinicContent;

/// <summary>A card as a page of its own.</summary>
internal static class PreviewPage
{
    /// <summary>The page. Pictures are shown from the folder of the chat page.</summary>
    /// <param name="card">The card.</param>
    /// <param name="site">Folder or address that pictures lie below.</param>
    internal static string Of(InterventionView card, string site) => $"""
        <!doctype html>
        <html lang="{card.Lang}"><head><meta charset="utf-8"><title>{Text(card.Name)}</title>
        <style>body {"{"} font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem {"}"}</style></head><body>
        <h1>{Text(card.Name)}</h1>
        {Picture(card, site)}<p>{Text(card.What)}</p>
        <p>{Text(card.Why)}</p>
        {string.Concat(card.Sections.Select(Section))}<p><small>{Text(card.SourcesLine)}</small></p>
        </body></html>
        """;

    private static string Picture(InterventionView card, string site) => card.Picture is null ? "" : $"<img src=\"{Text(site)}{Text(card.Picture)}\" alt=\"{Text(card.PictureAlt)}\" width=\"320\">\n";

    private static string Section(SectionView section) => $"<h2>{Text(section.Heading)}</h2>\n<ul>{string.Concat(section.Lines.Select(line => $"<li>{Text(line)}</li>"))}</ul>\n";

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
