using System.Collections;
using System.Collections.Immutable;

namespace Bot.Dialogs.Interview;

/// <summary>All evidence of a session: at most one entry for each slot and code. Everything else is derived from it.</summary>
public sealed class EvidenceMap : IReadOnlyCollection<Evidence>, IEquatable<EvidenceMap>
{
    /// <summary>Nothing known.</summary>
    public static readonly EvidenceMap Empty = new([]);

    private readonly ImmutableArray<Evidence> _all;

    private EvidenceMap(ImmutableArray<Evidence> all) => _all = all;

    /// <inheritdoc/>
    public int Count => _all.Length;

    /// <summary>The first present entry of a slot: for slots that hold one value. The first location is the main one.</summary>
    public Evidence? this[Slot slot] => _all.FirstOrDefault(e => e.Slot == slot && e.Status == EvidenceStatus.Present);

    /// <summary>The entry for a slot and code whatever its status; null when never mentioned.</summary>
    public Evidence? Find(Slot slot, string? code) => _all.FirstOrDefault(e => e.Slot == slot && string.Equals(e.Code, code, StringComparison.Ordinal));

    /// <summary>All present entries of a slot, in the order they were said.</summary>
    public IEnumerable<Evidence> Present(Slot slot) => _all.Where(e => e.Slot == slot && e.Status == EvidenceStatus.Present);

    /// <summary>Whether a code is present.</summary>
    public bool Has(Slot slot, string code) => Find(slot, code)?.Status == EvidenceStatus.Present;

    /// <summary>Whether anything is known of a slot, denied and open answers included.</summary>
    public bool Mentions(Slot slot) => _all.Any(e => e.Slot == slot);

    /// <summary>Adds an entry; one of the same slot and code is replaced in its place.</summary>
    public EvidenceMap With(Evidence evidence)
    {
        for (var i = 0; i < _all.Length; i++)
        {
            if (_all[i].Slot == evidence.Slot && string.Equals(_all[i].Code, evidence.Code, StringComparison.Ordinal))
            {
                return new EvidenceMap(_all.SetItem(i, evidence));
            }
        }

        return new EvidenceMap(_all.Add(evidence));
    }

    /// <summary>Puts an entry in the place of another, so that the main complaint stays the main one.</summary>
    public EvidenceMap Replace(Evidence old, Evidence evidence) => new(
        [.. _all.Where(e => e == old || e.Slot != evidence.Slot || e.Code != evidence.Code).Select(e => e == old ? evidence : e)]);

    /// <summary>Adds several entries, in order.</summary>
    public EvidenceMap With(IEnumerable<Evidence> evidence) => evidence.Aggregate(this, (map, e) => map.With(e));

    /// <summary>Forgets every entry of a slot, so that it can be said anew.</summary>
    public EvidenceMap Without(Slot slot) => new([.. _all.Where(e => e.Slot != slot)]);

    /// <summary>Forgets one entry.</summary>
    public EvidenceMap Without(Slot slot, string? code) =>
        new([.. _all.Where(e => e.Slot != slot || !string.Equals(e.Code, code, StringComparison.Ordinal))]);

    /// <summary>Forgets what a question was answered with. A danger sign that was named stays: a raised level never drops by itself.</summary>
    public EvidenceMap WithoutAnswersTo(string question) =>
        new([.. _all.Where(e => e.AnswerTo != question || e is { Slot: Slot.Sign, Status: EvidenceStatus.Present })]);

    /// <inheritdoc/>
    public bool Equals(EvidenceMap? other) => other is not null && _all.SequenceEqual(other._all);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EvidenceMap);

    /// <inheritdoc/>
    public override int GetHashCode() => _all.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<Evidence> GetEnumerator() => ((IEnumerable<Evidence>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
