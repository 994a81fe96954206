using System.Diagnostics;

namespace Bot.Tests.Settings;

public sealed class StartTests
{
    [Fact]
    public async Task A_wrong_setting_ends_the_program_with_one_sentence_and_no_stack_trace()
    {
        var (code, output) = await Run("--Limits:MessageLength=5");
        Assert.Equal(1, code);
        Assert.Equal("Limits:MessageLength is 5: a number from 100 to 100000 is expected.", output.Trim());
    }

    [Fact]
    public async Task A_storage_folder_that_cannot_be_made_ends_the_program_with_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "");
        var (code, output) = await Run($"--Storage:Folder={file}");
        Assert.Equal(1, code);
        Assert.Contains("Check Storage:Folder", Assert.Single(output.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Errors)> Run(string option)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), option, "--urls=http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }
}
