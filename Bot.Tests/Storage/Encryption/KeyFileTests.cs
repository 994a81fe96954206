using Bot.Storage;
using Bot.Storage.Encryption;

namespace Bot.Tests.Storage.Encryption;

public sealed class KeyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "keys", KeyFile.FileName);

    private KeyFile File => new(Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void There_is_no_key_before_one_is_made() => Assert.Empty(File.Read());

    [Fact]
    public void Only_the_owner_may_read_the_file()
    {
        File.AddNew();
        Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void A_new_key_comes_before_the_others_and_one_can_be_taken_away()
    {
        var (first, second) = (File.AddNew(), File.AddNew());
        Assert.Equal([second.Id, first.Id], File.Read().Select(key => key.Id));
        Assert.Equal(first.Bytes, File.Read()[1].Bytes);
        File.Remove(first.Id);
        Assert.Equal(second.Id, Assert.Single(File.Read()).Id);
        Assert.Single(Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Path)!));
    }

    [Fact]
    public void Nodes_that_make_the_first_key_at_once_end_with_the_same_one()
    {
        var keys = new StorageKey[20];
        Parallel.For(0, keys.Length, i =>
        {
            if (File.Read().Count == 0)
            {
                File.AddNew();
            }

            keys[i] = File.Read()[^1];
        });
        Assert.Single(keys.Select(key => key.Id).Distinct());
    }

    [Fact]
    public void A_file_that_others_may_read_is_refused()
    {
        File.AddNew();
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            Assert.Contains("chmod 600", Assert.Throws<StorageException>(() => File.Read()).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("k1:c2hvcnQ=")]
    [InlineData("a b:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void A_line_that_is_no_key_is_named_and_not_quoted(string line)
    {
        File.AddNew();
        System.IO.File.AppendAllText(Path, line + Environment.NewLine);
        var error = Assert.Throws<StorageException>(() => File.Read());
        Assert.Contains("key 2", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(line, error.Message, StringComparison.Ordinal);
    }
}
