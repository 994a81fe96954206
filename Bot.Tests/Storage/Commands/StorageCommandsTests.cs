using Bot.Storage;
using Bot.Storage.Commands;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;
using Bot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Storage.Commands;

public sealed class StorageCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_no_command_starts_the_service()
    {
        Assert.Null(StorageCommands.Run([], TextWriter.Null));
        Assert.Null(StorageCommands.Run(["--urls=http://localhost:1"], TextWriter.Null));
    }

    [Theory]
    [InlineData("outbox")]
    [InlineData("outbox", "retry", "nonsense")]
    [InlineData("keys", "burn")]
    [InlineData("forget", "no-channel")]
    [InlineData("backup")]
    public void A_command_that_makes_no_sense_is_answered_with_all_there_are(params string[] words)
    {
        var (code, output) = Run(words);
        Assert.Equal(2, code);
        Assert.Contains("outbox list | retry ID", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_given_up_is_listed_and_sent_again_on_demand()
    {
        await OnTheService(async services =>
        {
            await services.GetRequiredService<IConversationStore>().Commit(SampleTurns.MustSend(StoredConversation.New(SampleTurns.Key)), default);
            await services.GetRequiredService<IOutbox>().PutOff(SampleTurns.Key, 2, null, default);
        });
        Assert.Contains("webchat/a1b2#2", Run("outbox", "list").Output, StringComparison.Ordinal);
        Assert.Contains("within seconds", Run("outbox", "retry", "webchat/a1b2#2").Output, StringComparison.Ordinal);
        Assert.Contains("No reply was given up", Run("outbox", "list").Output, StringComparison.Ordinal);
        Assert.Contains("retried a reply", Run("audit", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_at_requests_is_in_the_audit_trail_and_their_content_is_not()
    {
        await OnTheService(services => services.GetRequiredService<IConversationStore>().Add(turn => turn with { Visits = [SampleTurns.Visit], CallBacks = [SampleTurns.CallBack] }));
        var list = Run("requests", "list").Output;
        Assert.Contains("ada@example.org", list, StringComparison.Ordinal);
        Assert.Contains(SampleTurns.CallBack.Reference, list, StringComparison.Ordinal);
        var trail = Run("audit", "list").Output;
        Assert.Contains($"staff:{Environment.UserName}  saw requests", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", trail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_backup_is_a_store_of_its_own_that_its_key_opens()
    {
        await OnTheService(services => services.GetRequiredService<IConversationStore>().Add());
        var file = Path.Combine(_folder.Path, "copy", SqliteDatabase.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Assert.Equal(0, Run("backup", file).Code);
        await OnTheService(services => services.GetRequiredService<IConversationStore>().Forget(SampleTurns.Key, ForgetScope.Everything, "staff:test", default));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Throws<StorageException>(() => Run("backup", file));
        Assert.Equal(file, Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(file)!)));

        File.Copy(Path.Combine(_folder.Path, KeyFile.FileName), Path.Combine(_folder.Path, "copy", KeyFile.FileName));
        await OnTheService(
            async services => Assert.Equal("s", (await services.GetRequiredService<IConversationStore>().Load(SampleTurns.Key, default)).Session),
            ("Storage:Folder", Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task Keys_are_rotated_while_the_service_runs_and_the_old_one_can_be_retired()
    {
        await OnTheService(async services =>
        {
            var store = services.GetRequiredService<IConversationStore>();
            await store.Add();
            var old = services.GetRequiredService<KeyRing>().Current.Id;
            Assert.Contains("3 texts are now encrypted", Run("keys", "rotate").Output, StringComparison.Ordinal);
            Assert.Equal("s", (await store.Load(SampleTurns.Key, default)).Session);
            Assert.Contains($"{old}: 0 texts", Run("keys", "list").Output, StringComparison.Ordinal);
            Assert.Contains("no longer needed", Run("keys", "retire", old).Output, StringComparison.Ordinal);
            Assert.DoesNotContain(old, Run("keys", "list").Output, StringComparison.Ordinal);
        });
        await OnTheService(async services => Assert.Equal("s", (await services.GetRequiredService<IConversationStore>().Load(SampleTurns.Key, default)).Session));
        Assert.Contains("rotated keys", Run("audit", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_needed_is_not_retired()
    {
        await OnTheService(services => services.GetRequiredService<IConversationStore>().Add());
        var key = new KeyFile(Path.Combine(_folder.Path, KeyFile.FileName)).Read()[0].Id;
        Assert.Throws<StorageException>(() => Run("keys", "retire", key));
    }

    [Fact]
    public async Task Staff_can_remove_a_conversation()
    {
        await OnTheService(services => services.GetRequiredService<IConversationStore>().Add());
        Assert.Contains("2 messages", Run("forget", SampleTurns.Key.ToString()).Output, StringComparison.Ordinal);
        await OnTheService(async services => Assert.False(await services.GetRequiredService<IConversationStore>().Exists(SampleTurns.Key, default)));
    }

    private async Task OnTheService(Func<IServiceProvider, Task> work, params (string Name, string Value)[] settings)
    {
        using var service = new ServiceHost(_folder, settings);
        await work(service.Services);
    }

    private (int? Code, string Output) Run(params string[] words)
    {
        using var output = new StringWriter();
        var code = StorageCommands.Run([.. words, "--environment=Development", $"--Storage:Folder={_folder.Path}"], output);
        return (code, output.ToString());
    }
}
