namespace Bot.Dialogs;

/// <summary>Whether the clinic can be reached at the time of a turn. The edge works it out from the clinic's hours, time zone and closed days.</summary>
/// <param name="IsOpen">Somebody answers the phone now.</param>
/// <param name="OpensAt">When it opens next, in the clinic's own time; null when not known.</param>
/// <param name="Now">The clinic's own time.</param>
public sealed record ClinicOpening(bool IsOpen, DateTimeOffset? OpensAt, DateTimeOffset Now);
