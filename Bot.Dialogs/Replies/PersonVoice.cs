using System.Globalization;

namespace Bot.Dialogs.Replies;

/// <summary>How a person of the clinic can be reached: phone, hours, and whether somebody is there now.</summary>
internal sealed class PersonVoice(Phrases phrases)
{
    /// <summary>The number and the hours.</summary>
    public string Offer(int turn, ClinicOpening? opening) => Join(phrases.Say("person", turn), Hours(turn, opening));

    /// <summary>The same in passing, after something went wrong.</summary>
    public string Hint(int turn, ClinicOpening? opening) => Join(phrases.Say("person-hint", turn), Hours(turn, opening));

    /// <summary>A person was asked to get in touch.</summary>
    public string Asked(int turn, ClinicOpening? opening) =>
        Join(phrases.Say(phrases.Clinic.HasHub ? "person-asked" : "person-will-call", turn), opening is { IsOpen: false } ? Hours(turn, opening) : null);

    private static string Join(params string?[] parts) => string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));

    private string? Hours(int turn, ClinicOpening? opening) => opening switch
    {
        { IsOpen: true } => phrases.Say("open-now", turn),
        { OpensAt: { } at } => phrases.Say("opens-at", turn, "when", When(at, opening.Now)),
        _ => phrases.Clinic.Hours.Length == 0 ? null : phrases.Say("hours", turn, "hours", phrases.Clinic.Hours),
    };

    private string When(DateTimeOffset at, DateTimeOffset now)
    {
        var time = at.ToString(phrases.Label("time-format"), CultureInfo.InvariantCulture);
        var day = at.Date == now.Date ? phrases.Label("today")
            : at.Date == now.Date.AddDays(1) ? phrases.Label("tomorrow")
            : phrases.Label("weekday-" + Phrases.Count((int)at.DayOfWeek));
        return phrases.Label("day-and-time").Replace("{day}", day, StringComparison.Ordinal).Replace("{time}", time, StringComparison.Ordinal);
    }
}
