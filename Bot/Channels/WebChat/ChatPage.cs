using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Bot.Dialogs.Content;
using Bot.Dialogs.Replies;

namespace Bot.Channels.WebChat;

/// <summary>The chat page. Its words are content (page.yaml), its layout is chat.html; everything but the nonce is filled in once.</summary>
internal sealed class ChatPage
{
    private const string NonceMark = "{{nonce}}";

    private static readonly ImmutableArray<string> Scripts =
    [
        """  <script src="webchat/webchat.js" nonce="{{nonce}}"></script>""",
        """  <script src="chat.js" type="module" nonce="{{nonce}}"></script>""",
    ];

    private readonly string _html;

    private ChatPage(string html) => _html = html;

    /// <summary>Fills in the page's words.</summary>
    /// <param name="content">Content with page.yaml.</param>
    /// <param name="clinic">Whose page it is.</param>
    /// <param name="codeMinutes">How long a code for another device is good.</param>
    /// <param name="built">False when the build had no Web Chat; the page then says what to install.</param>
    internal static ChatPage Load(ContentSet content, ClinicDetails clinic, int codeMinutes, bool built)
    {
        var words = content.Open("page.yaml");
        var html = PageTemplate.Read("chat.html")
            .Replace("{{scripts}}", built ? string.Join('\n', Scripts) : "", StringComparison.Ordinal)
            .Replace("{{notice}}", built ? "" : Paragraphs(clinic.FillIn(words.String("notBuiltPatient")), words.String("notBuilt")), StringComparison.Ordinal)
            .Replace("{{language}}", content.Language, StringComparison.Ordinal)
            .Replace("{{clinic}}", Encode(PageTemplate.Heading(clinic.Name)), StringComparison.Ordinal);
        var minutes = codeMinutes.ToString(CultureInfo.InvariantCulture);
        return new ChatPage(words.Keys.Aggregate(html, (page, key) => page.Replace(
            "{{" + key + "}}", Encode(clinic.FillIn(words.String(key)).Replace("{minutes}", minutes, StringComparison.Ordinal)), StringComparison.Ordinal)));
    }

    /// <summary>The page for one response.</summary>
    /// <param name="nonce">Random, in the response's content security policy as well.</param>
    internal string Render(string nonce) => _html.Replace(NonceMark, nonce, StringComparison.Ordinal);

    private static string Paragraphs(params string[] lines) =>
        string.Join('\n', lines.Select(line => $"""    <p class="plain">{Encode(line)}</p>"""));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
