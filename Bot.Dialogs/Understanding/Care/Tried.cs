using Bot.Dialogs.Understanding.Assertion;
using Bot.Dialogs.Understanding.Lexicon;

namespace Bot.Dialogs.Understanding.Care;

/// <summary>A treatment named in a message, while its effect and length are still being read.</summary>
internal sealed class Tried(Mention mention, Asserted asserted)
{
    /// <summary>Where it is named.</summary>
    public Mention Mention { get; } = mention;

    /// <summary>Tried, not tried, or only planned.</summary>
    public Asserted Asserted { get; set; } = asserted;

    /// <summary>How well it worked; null when nothing was said.</summary>
    public string? Effect { get; private set; }

    /// <summary>For how many weeks.</summary>
    public double? Weeks { get; set; }

    /// <summary>How many times.</summary>
    public int? Times { get; set; }

    /// <summary>Percent of relief.</summary>
    public double? ReliefPercent { get; set; }

    /// <summary>Weeks of relief.</summary>
    public double? ReliefWeeks { get; set; }

    /// <summary>The same treatment named twice.</summary>
    public Tried Join(Tried other)
    {
        if (other.Effect is { } effect)
        {
            Say(effect);
        }

        Weeks ??= other.Weeks;
        Times ??= other.Times;
        ReliefPercent ??= other.ReliefPercent;
        ReliefWeeks ??= other.ReliefWeeks;
        return this;
    }

    /// <summary>Joins what was said of it before with what is said now: "helped, but wore off" is temp.</summary>
    public void Say(string effect) => Effect = (Effect, effect) switch
    {
        // Side effects alone say that it could not be taken; beside a success they do not undo it.
        (null, "upset") => "intolerant",
        (_, "upset") => Effect,
        (null, _) => effect,
        ("intolerant", _) or (_, "intolerant") => "intolerant",
        ("none", "temp") => "none",
        ("temp", _) or (_, "temp") => "temp",
        ("worse", _) or (_, "worse") => "worse",
        ("some", "good") or ("good", "some") => "some",
        ("good", "none") or ("some", "none") => Effect == "good" ? "some" : "none",
        _ => effect,
    };
}
