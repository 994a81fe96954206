using Bot.Channels.DirectLine.Tokens;
using Bot.Settings;

namespace Bot.Tests.Channels.DirectLine.Tokens;

public sealed class SigningKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("signing-keys").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_key_of_the_first_start_is_the_key_of_the_second() =>
        Assert.Equal(SigningKeys.Open(_folder).Current, SigningKeys.Open(_folder).Current);

    [Fact]
    public void A_key_has_256_random_bits()
    {
        var first = SigningKeys.Open(Path.Combine(_folder, "a")).Current;
        Assert.Equal(32, first.Length);
        Assert.NotEqual(first, SigningKeys.Open(Path.Combine(_folder, "b")).Current);
    }

    [Fact]
    public void Nobody_but_the_owner_may_read_the_key_file()
    {
        if (!OperatingSystem.IsWindows())
        {
            SigningKeys.Open(_folder);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, SigningKeys.FileName)));
        }
    }

    [Fact]
    public void Nodes_that_start_at_once_on_one_folder_end_with_one_key()
    {
        var keys = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(16).Select(_ => Convert.ToBase64String(SigningKeys.Open(_folder).Current));
        Assert.Single(keys.ToHashSet());
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_new_line_on_top_signs_and_the_old_one_is_kept()
    {
        var old = SigningKeys.Open(_folder).Current;
        var path = Path.Combine(_folder, SigningKeys.FileName);
        var added = new byte[32];
        File.WriteAllText(path, Convert.ToBase64String(added) + "\n" + File.ReadAllText(path));
        var keys = SigningKeys.Open(_folder);
        Assert.Equal(added, keys.Current);
        Assert.Equal([added, old], keys.All);
    }

    [Fact]
    public void A_key_that_signed_long_enough_gets_a_successor_and_is_accepted_until_its_tokens_have_run_out()
    {
        var now = DateTimeOffset.UtcNow;
        var keys = SigningKeys.Open(_folder);
        var first = keys.Current;
        keys.Rotate(now.AddDays(29), TimeSpan.FromDays(30), TimeSpan.FromHours(24));
        Assert.Equal([first], keys.All);
        keys.Rotate(now.AddDays(31), TimeSpan.FromDays(30), TimeSpan.FromHours(24));
        Assert.NotEqual(first, keys.Current);
        Assert.Equal(first, keys.All[1]);
        keys.Rotate(now.AddDays(31).AddHours(23), TimeSpan.FromDays(30), TimeSpan.FromHours(24));
        Assert.Equal(2, keys.All.Count);
        keys.Rotate(now.AddDays(31).AddHours(25), TimeSpan.FromDays(30), TimeSpan.FromHours(24));
        Assert.Single(keys.All);
        Assert.Equal(keys.Current, SigningKeys.Open(_folder).Current);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_token_of_another_nodes_new_key_is_believed_without_a_restart()
    {
        var (one, other) = (SigningKeys.Open(_folder), SigningKeys.Open(_folder));
        one.Rotate(DateTimeOffset.UtcNow.AddDays(31), TimeSpan.FromDays(30), TimeSpan.FromHours(24));
        var clock = new SetClock(DateTimeOffset.UtcNow);
        var token = new TokenSigner(one, clock).Sign(TokenUse.Chat, new TokenOwner("c", "dl_u", null), TimeSpan.FromMinutes(30));
        Assert.IsType<TokenReading.Valid>(new TokenSigner(other, clock).Read(token, TokenUse.Chat));
    }

    [Fact]
    public void Nodes_that_rotate_at_once_end_with_one_new_key()
    {
        var nodes = Enumerable.Range(0, 8).Select(_ => SigningKeys.Open(_folder)).ToList();
        nodes.AsParallel().WithDegreeOfParallelism(8).ForAll(keys => keys.Rotate(DateTimeOffset.UtcNow.AddDays(31), TimeSpan.FromDays(30), TimeSpan.FromHours(24)));
        Assert.Equal(2, SigningKeys.Open(_folder).All.Count);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("not base64!", "key 1")]
    [InlineData("c2hvcnQ=", "key 1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= soon", "key 1")]
    public void A_file_without_a_usable_key_stops_the_start_with_its_place(string content, string says)
    {
        File.WriteAllText(Path.Combine(_folder, SigningKeys.FileName), content);
        Assert.Contains(says, Assert.Throws<WrongSettingException>(() => SigningKeys.Open(_folder)).Message, StringComparison.Ordinal);
    }
}
