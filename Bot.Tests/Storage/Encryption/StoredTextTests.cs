using System.Security.Cryptography;
using System.Text;
using Bot.Storage;
using Bot.Storage.Encryption;

namespace Bot.Tests.Storage.Encryption;

public sealed class StoredTextTests
{
    private static readonly TextPlace Place = new("activity", "webchat/a1");

    private readonly StoredText _text = new(TestKeys.Ring());

    [Theory]
    [InlineData("")]
    [InlineData("My left knee hurts")]
    [InlineData("naïve 膝 🦵")]
    public void What_is_written_is_read_again(string said) => Assert.Equal(said, _text.Read(_text.Write(said, Place), Place));

    [Fact]
    public void Nothing_of_the_text_is_seen_in_what_is_stored()
    {
        var stored = _text.Write("My left knee hurts", Place);
        Assert.DoesNotContain("knee", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        Assert.NotEqual(stored, _text.Write("My left knee hurts", Place));
    }

    [Theory]
    [InlineData("activity", "webchat/a2")]
    [InlineData("visit_request", "webchat/a1")]
    public void In_another_place_it_is_refused(string table, string conversation)
    {
        var stored = _text.Write("secret", Place);
        Assert.IsAssignableFrom<CryptographicException>(Assert.Throws<StoreUnavailableException>(() => _text.Read(stored, new TextPlace(table, conversation))).InnerException);
    }

    [Fact]
    public void Whatever_byte_is_changed_it_is_refused()
    {
        var stored = _text.Write("secret", Place);
        for (var i = 0; i < stored.Length; i++)
        {
            var changed = stored.ToArray();
            changed[i] ^= 1;
            Assert.Throws<StoreUnavailableException>(() => _text.Read(changed, Place));
        }
    }

    [Fact]
    public void Whatever_is_cut_off_it_is_refused()
    {
        var stored = _text.Write("secret", Place);
        for (var length = 0; length < stored.Length; length++)
        {
            Assert.Throws<StoreUnavailableException>(() => _text.Read(stored[..length], Place));
        }
    }

    [Fact]
    public void Text_in_the_clear_is_refused() => Assert.Throws<StoreUnavailableException>(() => _text.Read("{\"turn\":1}"u8.ToArray(), Place));

    [Fact]
    public void A_missing_key_is_named()
    {
        var other = new TestKeys(TestKeys.Named("2026-04"));
        var stored = new StoredText(new KeyRing(other, other.Read())).Write("secret", Place);
        Assert.Contains("'2026-04' is missing", Assert.Throws<StoreUnavailableException>(() => _text.Read(stored, Place)).InnerException?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_another_process_added_is_found()
    {
        var source = new TestKeys(TestKeys.Named("old"));
        var running = new StoredText(new KeyRing(source, source.Read()));
        source.AddNew();
        Assert.Equal("secret", running.Read(new StoredText(new KeyRing(source, source.Read())).Write("secret", Place), Place));
    }
}
