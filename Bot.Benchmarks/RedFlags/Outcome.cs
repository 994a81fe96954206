using Bot.Dialogs.Triage;

namespace Bot.Benchmarks.RedFlags;

/// <summary>A vignette and what was found in it.</summary>
internal sealed record Outcome(Vignette Vignette, Screened Screened)
{
    /// <summary>An emergency or a crisis: missing it can cost a life.</summary>
    public bool IsGrave => Vignette.Wanted <= Disposition.Emergency;

    /// <summary>It acts as an emergency or a crisis at once.</summary>
    public bool Acts => Screened.ActsAs <= Disposition.Emergency;

    /// <summary>It does not act, but the question that names the danger is asked.</summary>
    public bool Asks => !Acts && Screened.Found <= Disposition.Emergency;

    /// <summary>Nothing is found that is as urgent as it is.</summary>
    public bool IsUnder => Vignette.Wanted is { } wanted && (Screened.Found is null || Screened.Found > wanted);

    /// <summary>It is found as it was marked.</summary>
    public bool IsRight => Vignette.Level switch
    {
        "FLAG" => Screened.Flags.Contains(Vignette.Flag, StringComparison.Ordinal),
        "ASK" => Screened.Found is not null,
        _ when Vignette.Wanted is { } wanted => IsGrave ? Screened.Found <= Disposition.Emergency : Screened.Found <= wanted && !Acts,
        _ when Vignette.Flag.Length > 0 => !Screened.Flags.Contains(Vignette.Flag + " Present", StringComparison.Ordinal),
        _ => Screened.ActsAs is null,
    };
}
