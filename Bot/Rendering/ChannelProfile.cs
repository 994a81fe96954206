using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Rendering;

/// <summary>What a channel can show.</summary>
/// <param name="ShowsCards">Adaptive Cards up to 1.5 with Action.Submit; other channels get the plain-text twins.</param>
/// <param name="MostButtons">How many suggested actions it shows below a message; 0 for none.</param>
/// <param name="ShowsDrawings">Pictures in SVG; Teams takes PNG, JPEG and GIF only.</param>
/// <param name="Site">Public address of this service, for pictures on cards; null when it is not known, and cards go without.</param>
public sealed record ChannelProfile(bool ShowsCards, int MostButtons, bool ShowsDrawings, Uri? Site = null)
{
    /// <summary>Our web chat, and Bot Framework Emulator, which shows the same. More buttons than these are easier to use on a card.</summary>
    public static readonly ChannelProfile Web = new(ShowsCards: true, MostButtons: 5, ShowsDrawings: true);

    /// <summary>Microsoft Teams shows the first three suggested actions and drops the rest.</summary>
    public static readonly ChannelProfile Teams = new(ShowsCards: true, MostButtons: 3, ShowsDrawings: false);

    /// <summary>A terminal, text messages, and every channel not known to do better.</summary>
    public static readonly ChannelProfile Plain = new(ShowsCards: false, MostButtons: 0, ShowsDrawings: false);

    /// <summary>The profile of a channel by its Bot Framework id.</summary>
    public static ChannelProfile Of(string? channelId) => channelId switch
    {
        ChannelIds.Webchat or ChannelIds.Directline or ChannelIds.Emulator => Web,
        ChannelIds.Msteams => Teams,
        _ => Plain,
    };

    /// <summary>The address of a picture that this channel can show; null when it cannot.</summary>
    internal string? PictureAddress(string path) => ShowsDrawings && Site is not null ? new Uri(Site, path).AbsoluteUri : null;
}
