using Bot.Dialogs.Replies;
using Bot.Settings;

namespace Bot.ClinicContent;

/// <summary>The commands <c>content check [FOLDER]</c> and <c>content preview ID [--html FILE]</c>, for a clinic that edits the content files.</summary>
internal static class ContentCommand
{
    private const string Usage = "Usage: content check [FOLDER] | content preview ID [--html FILE]";

    /// <summary>Runs one; the exit code is 1 when the content has a mistake and 2 when it was called wrongly.</summary>
    /// <param name="options">What follows the word content.</param>
    /// <param name="screen">Where to write.</param>
    internal static int Run(string[] options, TextWriter screen) => options switch
    {
        ["check"] => Check(null, screen),
        ["check", var folder] => Check(folder, screen),
        ["preview", var id] => Preview(id, null, screen),
        ["preview", var id, "--html", var file] => Preview(id, file, screen),
        _ => Say(screen, Usage),
    };

    private static int Check(string? folder, TextWriter screen)
    {
        var content = ContentFolder.Read(folder);
        var mistakes = ContentReviewer.Mistakes(content).ToList();
        mistakes.ForEach(screen.WriteLine);
        screen.WriteLine(mistakes.Count == 0 ? $"{content.Files.Count} files, no mistake." : $"{mistakes.Count} to mend.");
        return mistakes.Count == 0 ? 0 : 1;
    }

    private static int Preview(string id, string? file, TextWriter screen)
    {
        if (CardPreview.Intervention(ContentFolder.Read(null), ClinicDetails.Example, id) is not { } card)
        {
            return Say(screen, $"There is no intervention '{id}'. The ids stand at the top of the files in Content/en/interventions, such as INT-ESI.");
        }

        if (file is null)
        {
            screen.WriteLine(card.PlainText);
            return 0;
        }

        File.WriteAllText(file, PreviewPage.Of(card, new Uri(Path.Combine(SettingsFolder.Path, "Bot", "wwwroot") + "/").AbsoluteUri));
        return 0;
    }

    private static int Say(TextWriter screen, string text)
    {
        screen.WriteLine(text);
        return 2;
    }
}
