using Bot.Channels.WebChat.Codes;

namespace Bot.Tests.Channels.WebChat.Codes;

public sealed class ResumeCodeTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void A_new_code_has_eight_letters_without_look_alikes_and_reads_back()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => ResumeCode.New()).ToList();
        Assert.All(codes, code => Assert.Matches("^[2-9A-HJKMNP-TW-Z]{8}$", code));
        Assert.All(codes, code => Assert.Equal(code, ResumeCode.Read(ResumeCode.Shown(code))));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Theory]
    [InlineData("abcd-2345")]
    [InlineData(" ABCD 2345 ")]
    [InlineData("a b c d 2 3 4 5")]
    [InlineData("ABCD–2345.")]
    public void It_is_read_however_it_is_typed(string typed) => Assert.Equal("ABCD2345", ResumeCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCD234")]
    [InlineData("ABCD23456")]
    [InlineData("ABCD234O")]
    [InlineData("ÄBCD2345")]
    [InlineData("<script>")]
    public void What_cannot_be_one_is_none(string? typed) => Assert.Null(ResumeCode.Read(typed));

    [Fact]
    public void What_is_kept_of_it_depends_on_the_key_and_does_not_show_it()
    {
        var hash = ResumeCode.Hash("ABCD2345", Key);
        Assert.Equal(hash, ResumeCode.Hash("ABCD2345", Key));
        Assert.NotEqual(hash, ResumeCode.Hash("ABCD2345", [.. Key.Reverse()]));
        Assert.NotEqual(hash, ResumeCode.Hash("ABCD2346", Key));
        Assert.DoesNotContain("ABCD", hash, StringComparison.OrdinalIgnoreCase);
    }
}
