using System.Globalization;
using System.Text.Encodings.Web;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;

namespace Bot.Channels.WebChat.Summary;

/// <summary>The summary for a visit as a page to print. It needs no script; its words are content (summary.yaml), its layout is summary.html and summary.css.</summary>
internal sealed class SummaryPage
{
    private readonly ContentNode _words;
    private readonly ClinicDetails _clinic;
    private readonly string _frame;

    private SummaryPage(ContentSet content, ClinicDetails clinic)
    {
        (_words, _clinic) = (content.Open("summary.yaml"), clinic);
        _frame = PageTemplate.Read("summary.html")
            .Replace("{{language}}", content.Language, StringComparison.Ordinal)
            .Replace("{{title}}", Word("title"), StringComparison.Ordinal)
            .Replace("{{clinic}}", Encode(PageTemplate.Heading(clinic.Name)), StringComparison.Ordinal);
    }

    /// <summary>Reads its words and layout.</summary>
    internal static SummaryPage Load(ContentSet content, ClinicDetails clinic) => new(content, clinic);

    /// <summary>The page.</summary>
    /// <param name="summary">What stands on it.</param>
    /// <param name="day">The patient's date; null leaves it out.</param>
    internal string Render(VisitSummary summary, DateOnly? day)
    {
        var made = day is { } date ? $"""<p class="made">{Word("made").Replace("{date}", date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)}</p>""" : "";
        return Framed($"""
            <p class="screen">{Word("print")} {Word("privacy")}</p>
            <header>
            <p class="clinic">{Encode(PageTemplate.Heading(_clinic.Name))} · {Encode(_clinic.Phone)}</p>
            <h1>{Encode(summary.Title)}</h1>
            <p>{Encode(summary.Intro)}</p>
            {made}
            </header>
            <main class="{summary.Level}">
            {string.Join('\n', summary.Sections.Select(Section))}
            </main>
            <section class="notes"><h2>{Word("notes")}</h2></section>
            <footer><p>{Encode(summary.Disclaimer)}</p></footer>
            """);
    }

    /// <summary>The page that says in a sentence why there is no summary.</summary>
    /// <param name="word">Name of the sentence: "missing" or "gone".</param>
    internal string Explain(string word) => Framed($"""<main class="alone"><h1>{Word("title")}</h1><p>{Word(word)}</p></main>""");

    private static string Section(SectionView section)
    {
        var lines = section.Lines.Length == 1
            ? $"<p>{Encode(section.Lines[0])}</p>"
            : $"<ul>{string.Concat(section.Lines.Select(line => $"<li>{Encode(line)}</li>"))}</ul>";
        return $"<section><h2>{Encode(section.Heading)}</h2>{lines}</section>";
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private string Framed(string body) => _frame.Replace("{{body}}", body, StringComparison.Ordinal);

    private string Word(string name) => Encode(_clinic.FillIn(_words.String(name)));
}
