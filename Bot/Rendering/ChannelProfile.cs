using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Rendering;

/// <summary>What a channel can show.</summary>
/// <param name="ShowsCards">Adaptive Cards up to 1.5 with Action.Submit; other channels get the plain-text twins.</param>
/// <param name="MostButtons">How many suggested actions it shows below a message; 0 for none.</param>
/// <param name="PictureRoot">What goes before the path of a picture (SVG): nothing on our own page, an address that ends in a slash elsewhere; null leaves pictures out.</param>
public sealed record ChannelProfile(bool ShowsCards, int MostButtons, string? PictureRoot)
{
    /// <summary>Whether a message that was sent can be replaced, so that it shows. Emulator takes the call and shows nothing.</summary>
    public bool ReplacesCards { get; init; }

    /// <summary>Address that opens the summary for a visit; null where the channel has no such page.</summary>
    public string? SummaryUrl { get; init; }

    /// <summary>Our chat page. More buttons than these are easier to use on a card.</summary>
    public static readonly ChannelProfile Web = new(ShowsCards: true, MostButtons: 5, PictureRoot: "") { SummaryUrl = "#summary" };

    /// <summary>Microsoft Teams shows the first three suggested actions and drops the rest, and takes PNG, JPEG and GIF only.</summary>
    public static readonly ChannelProfile Teams = new(ShowsCards: true, MostButtons: 3, PictureRoot: null) { ReplacesCards = true };

    /// <summary>A terminal, text messages, and every channel not known to do better.</summary>
    public static readonly ChannelProfile Plain = new(ShowsCards: false, MostButtons: 0, PictureRoot: null);

    /// <summary>The profile of a channel.</summary>
    /// <param name="channelId">Its Bot Framework id.</param>
    /// <param name="site">Public address of this service, for clients on pages of their own (Emulator, Direct Line); they show no pictures when it is not known.</param>
    public static ChannelProfile Of(string? channelId, Uri? site = null) => channelId switch
    {
        ChannelIds.Webchat => Web,
        ChannelIds.Directline or ChannelIds.Emulator => Web with { PictureRoot = site is null ? null : new Uri(site, "./").AbsoluteUri, SummaryUrl = null },
        ChannelIds.Msteams => Teams,
        _ => Plain,
    };
}
