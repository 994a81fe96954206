namespace Bot.Channels.WebChat;

/// <summary>Settings section "WebChat": the chat page and its tokens.</summary>
internal sealed record WebChatSettings
{
    /// <summary>Origins of the clinic's own sites that may frame the page and call the service from a browser, such as "https://clinic.example".</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>Lifetime of a chat token in minutes, 30 to 1440: the browser client renews it every 15 minutes whatever it is told.</summary>
    public int TokenMinutes { get; init; } = 30;

    /// <summary>How long a tab may come back to its conversation after its last token was made, in hours, 1 to 720.</summary>
    public int ResumeHours { get; init; } = 24;

    /// <summary>How long a code that carries a chat to another device is good, in minutes, 1 to 60.</summary>
    public int CodeMinutes { get; init; } = 15;

    /// <summary>Lets a server of the clinic make tokens at /v3/directline/tokens/generate; at least 32 characters. Null: nobody may.</summary>
    public string? Secret { get; init; }

    /// <summary>Signing keys as Base64, newest first. Empty: a key file in the storage folder; with PostgreSQL, keys made from the storage keys.</summary>
    public IReadOnlyList<string> SigningKeys { get; init; } = [];

    /// <summary>How long a key of the key file signs before a new one is made, in days, 1 to 365.</summary>
    public int SigningKeyDays { get; init; } = 30;

    /// <summary>One sentence for each value the service cannot start with.</summary>
    internal IEnumerable<string> Problems()
    {
        foreach (var site in Sites.Where(site => !IsOrigin(site)))
        {
            yield return $"WebChat:Sites has '{site}': an origin is expected, such as https://clinic.example, without a path.";
        }

        if (TokenMinutes is < 30 or > 1440)
        {
            yield return $"WebChat:TokenMinutes is {TokenMinutes}: a number from 30 to 1440 is expected.";
        }

        if (ResumeHours is < 1 or > 720)
        {
            yield return $"WebChat:ResumeHours is {ResumeHours}: a number from 1 to 720 is expected.";
        }

        if (CodeMinutes is < 1 or > 60)
        {
            yield return $"WebChat:CodeMinutes is {CodeMinutes}: a number from 1 to 60 is expected.";
        }

        if (SigningKeyDays is < 1 or > 365)
        {
            yield return $"WebChat:SigningKeyDays is {SigningKeyDays}: a number from 1 to 365 is expected.";
        }

        if (Secret is { Length: < 32 })
        {
            yield return "WebChat:Secret is shorter than 32 characters: use a random text of at least 32 characters, or leave it out.";
        }
    }

    private static bool IsOrigin(string site) =>
        Uri.TryCreate(site, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), site, StringComparison.OrdinalIgnoreCase);
}
