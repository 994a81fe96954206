using Bot.ClinicContent;
using Bot.Dialogs.Content;

namespace Bot.Tests.ClinicContent;

public sealed class ContentCommandTests
{
    [Fact]
    public void The_content_of_the_source_tree_has_no_mistake()
    {
        var (code, text) = Run("check");
        Assert.Equal(0, code);
        Assert.Contains("no mistake", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en/interventions/epidural-steroid.yaml", "serious risks:", "serious risk:", "en/interventions/epidural-steroid.yaml(")]
    [InlineData("en/interventions/epidural-steroid.yaml", "ask the doctor:\n", "ask the doctors:\n", "en/interventions/epidural-steroid.yaml(")]
    [InlineData("en/rules.yaml", "id: R16,", "id: R61,", "R16")]
    [InlineData("en/interventions/epidural-steroid.yaml", "Does my scan match where I hurt?", "You have sciatica, right?", "en/interventions/epidural-steroid.yaml(")]
    public void A_clinics_slip_is_named_with_file_and_line_and_the_exit_code_is_one(string file, string find, string put, string says)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, yaml) in ContentSet.BuiltIn().Files)
        {
            var target = Path.Combine(folder.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, path == file ? yaml.Replace(find, put, StringComparison.Ordinal) : yaml);
        }

        var (code, text) = Run("check", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_hard_is_named_where_it_stands()
    {
        var built = ContentSet.BuiltIn();
        const string File = "en/interventions/epidural-steroid.yaml";
        var hard = built.Files[File].Replace(
            "Headache for a day or two. [GK]", "Considerable cephalalgia, occasionally persisting notwithstanding conservative rehabilitation, necessitates comprehensive medical reevaluation immediately. [GK]", StringComparison.Ordinal);
        var mistake = ContentReviewer.Mistakes(built with { Files = built.Files.SetItem(File, hard) }).First();
        Assert.StartsWith(File + "(", mistake, StringComparison.Ordinal);
        Assert.Contains("reads at grade", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_is_shown_as_the_patient_sees_it()
    {
        var (code, text) = Run("preview", "int-esi");
        Assert.Equal(0, code);
        string[] parts = ["What happens on the day", "Whom it may suit", "Whom it may not suit", "What it may bring", "Common risks", "Rare but serious risks", "Other ways", "Where experts disagree", "Tell the clinic", "Questions to ask the doctor", "Sources:"];
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_is_written_as_a_page()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "card.html");
        Assert.Equal(0, Run("preview", "INT-ESI", "--html", file).Code);
        Assert.Contains("<h1>Epidural steroid injection</h1>", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview", "INT-MAGIC")]
    [InlineData("preview")]
    [InlineData("checks")]
    public void A_wrong_call_is_explained_with_exit_code_two(params string[] options) => Assert.Equal(2, Run(options).Code);

    private static (int Code, string Text) Run(params string[] options)
    {
        using var screen = new StringWriter();
        return (ContentCommand.Run(options, screen), screen.ToString());
    }
}
