using System.Collections.Immutable;

namespace Bot.Dialogs.Triage.RedFlags;

/// <summary>A condition over evidence, in the words of red-flags.yaml.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Whether it holds.</summary>
    public abstract bool Holds(ScreenedFacts facts);

    /// <summary>Every part must hold.</summary>
    internal sealed record All(ImmutableArray<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(ScreenedFacts facts)
        {
            foreach (var part in Parts)
            {
                if (!part.Holds(facts))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>One part must hold.</summary>
    internal sealed record Any(ImmutableArray<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(ScreenedFacts facts)
        {
            foreach (var part in Parts)
            {
                if (part.Holds(facts))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The part must not hold.</summary>
    internal sealed record Not(Condition Part) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(ScreenedFacts facts) => !Part.Holds(facts);
    }

    /// <summary>One of the signs is there, and began when the rule asks for.</summary>
    internal sealed record Sign(ImmutableArray<string> Codes, SignAge Age) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(ScreenedFacts facts)
        {
            foreach (var code in Codes)
            {
                if (facts.HasSign(code, Age))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Any other question about the evidence.</summary>
    internal sealed record Fact(Func<ScreenedFacts, bool> Test) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(ScreenedFacts facts) => Test(facts);
    }
}

/// <summary>How long a sign may have been there. Two weeks is the window of sudden nerve trouble (S61); an unknown time counts as new.</summary>
internal enum SignAge
{
    /// <summary>No matter.</summary>
    Any,

    /// <summary>Two weeks at most, or not said.</summary>
    New,

    /// <summary>Two weeks at most, and said so.</summary>
    Fresh,

    /// <summary>Said to be longer than two weeks.</summary>
    Old,

    /// <summary>Three months at most, or not said: for procedures and injuries.</summary>
    Recent,
}
