using System.Buffers.Text;
using System.Text;
using Bot.Channels.DirectLine.Tokens;

namespace Bot.Tests.Channels.DirectLine.Tokens;

public sealed class TokenSignerTests
{
    private static readonly string KeyText = Convert.ToBase64String(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());
    private static readonly string OtherKeyText = Convert.ToBase64String(Enumerable.Range(2, 32).Select(i => (byte)i).ToArray());
    private static readonly TokenOwner Owner = new("conversation", "dl_patient", "https://clinic.example");
    private readonly SetClock _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private TokenSigner Signer(params string[] keys) => new(SigningKeys.FromText(keys), _clock);

    [Fact]
    public void A_token_is_read_back_as_it_was_signed()
    {
        var signer = Signer(KeyText);
        var reading = Assert.IsType<TokenReading.Valid>(signer.Read(signer.Sign(TokenUse.Chat, Owner, TimeSpan.FromMinutes(30)), TokenUse.Chat));
        Assert.Equal(Owner, new TokenOwner(reading.Token.Conversation, reading.Token.User, reading.Token.Origin));
        Assert.Equal(_clock.GetUtcNow().AddMinutes(30).ToUnixTimeSeconds(), reading.Token.Expires);
    }

    [Fact]
    public void Two_tokens_of_one_owner_differ() =>
        Assert.NotEqual(Signer(KeyText).Sign(TokenUse.Chat, Owner, TimeSpan.FromMinutes(1)), Signer(KeyText).Sign(TokenUse.Chat, Owner, TimeSpan.FromMinutes(1)));

    [Fact]
    public void A_browser_client_finds_its_user_id_in_the_user_claim()
    {
        var payload = Signer(KeyText).Sign(TokenUse.Chat, Owner, TimeSpan.FromMinutes(1)).Split('.')[1];
        Assert.Contains("\"user\":\"dl_patient\"", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_ends_at_its_second()
    {
        var signer = Signer(KeyText);
        var token = signer.Sign(TokenUse.Chat, Owner, TimeSpan.FromSeconds(60));
        _clock.Pass(TimeSpan.FromSeconds(59));
        Assert.IsType<TokenReading.Valid>(signer.Read(token, TokenUse.Chat));
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.IsType<TokenReading.Expired>(signer.Read(token, TokenUse.Chat));
    }

    [Theory]
    [InlineData(TokenUse.Chat, TokenUse.Stream)]
    [InlineData(TokenUse.Stream, TokenUse.Chat)]
    [InlineData(TokenUse.Chat, TokenUse.Resume)]
    [InlineData(TokenUse.Resume, TokenUse.Chat)]
    internal void A_token_made_for_one_use_is_good_for_no_other(TokenUse made, TokenUse used)
    {
        var signer = Signer(KeyText);
        Assert.IsType<TokenReading.Forged>(signer.Read(signer.Sign(made, Owner, TimeSpan.FromMinutes(1)), used));
    }

    [Fact]
    public void A_key_that_was_rotated_out_of_signing_is_still_accepted()
    {
        var token = Signer(KeyText).Sign(TokenUse.Chat, Owner, TimeSpan.FromMinutes(1));
        Assert.IsType<TokenReading.Valid>(Signer(OtherKeyText, KeyText).Read(token, TokenUse.Chat));
        Assert.IsType<TokenReading.Forged>(Signer(OtherKeyText).Read(token, TokenUse.Chat));
    }

    [Fact]
    public void Every_changed_character_of_payload_or_signature_is_noticed()
    {
        var signer = Signer(KeyText);
        var token = signer.Sign(TokenUse.Chat, Owner, TimeSpan.FromMinutes(1));

        // The last character of each part carries unused bits, so a change there may decode to the same bytes; those are left out.
        var ends = new[] { token.IndexOf('.', StringComparison.Ordinal) - 1, token.LastIndexOf('.') - 1, token.Length - 1 };
        foreach (var at in Enumerable.Range(0, token.Length).Where(i => token[i] != '.' && !ends.Contains(i)))
        {
            var changed = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            Assert.IsType<TokenReading.Forged>(signer.Read(changed, TokenUse.Chat));
        }
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""")]
    public void The_header_cannot_choose_the_algorithm(string header)
    {
        var parts = Signer(KeyText).Sign(TokenUse.Chat, Owner, TimeSpan.FromMinutes(1)).Split('.');
        var encoded = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header));
        Assert.IsType<TokenReading.Forged>(Signer(KeyText).Read($"{encoded}.{parts[1]}.{parts[2]}", TokenUse.Chat));
        Assert.IsType<TokenReading.Forged>(Signer(KeyText).Read($"{encoded}.{parts[1]}.", TokenUse.Chat));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("a.b!.c")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.abc.\u00e9")]
    public void What_is_no_token_is_malformed(string text) => Assert.IsType<TokenReading.Malformed>(Signer(KeyText).Read(text, TokenUse.Chat));

    [Fact]
    public void A_token_of_a_megabyte_is_not_looked_at() =>
        Assert.IsType<TokenReading.Malformed>(Signer(KeyText).Read(new string('a', 1_000_000) + ".a.a", TokenUse.Chat));
}
