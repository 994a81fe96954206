using System.Globalization;
using Bot.Channels.DirectLine;
using Bot.Dialogs;
using Bot.Hosting;

namespace Bot.Channels.WebChat.Summary;

/// <summary>
/// POST /summary: the page for the visit. The resume token of the tab comes in the body of a form, not in the address,
/// so that no log, history or other site ever sees it.
/// </summary>
internal sealed class SummaryEndpoint(PageDoor door, WebConversations conversations, TriageDialog dialog, SummaryPage page)
{
    /// <summary>Where it is.</summary>
    internal const string Path = "/summary";

    /// <summary>Answers a form with the fields <c>resume</c>, and <c>today</c>, the patient's date as 2026-03-31.</summary>
    internal async Task<IResult> Show(HttpRequest request, CancellationToken stop)
    {
        if (door.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        if (!request.HasFormContentType || await Form(request, stop) is not { } form || await door.Earlier(request, form["resume"], stop) is not { } owner)
        {
            return Page(request, StatusCodes.Status403Forbidden, page.Explain("gone"));
        }

        return await conversations.Session(owner.Conversation, stop) is { } session && dialog.Summarize(session) is { } summary
            ? Page(request, StatusCodes.Status200OK, page.Render(summary, Day(form["today"])))
            : Page(request, StatusCodes.Status404NotFound, page.Explain("missing"));
    }

    /// <summary>Answers somebody who kept the address only.</summary>
    internal IResult Explain(HttpRequest request) => Page(request, StatusCodes.Status404NotFound, page.Explain("gone"));

    private static async Task<IFormCollection?> Form(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return await request.ReadFormAsync(stop);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IResult Page(HttpRequest request, int status, string html)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.PaperPolicy;
        headers.CacheControl = "no-store";
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
