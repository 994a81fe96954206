using System.Security.Cryptography;

namespace Bot.Turns;

/// <summary>Makes the reference a patient gets with a visit request, such as PV-7K3Q9M.</summary>
internal static class VisitReference
{
    /// <summary>Digits and capitals that nobody mixes up when reading aloud: no 0 and O, 1, I and L, U and V.</summary>
    internal const string Letters = "23456789ABCDEFGHJKMNPQRSTWXYZ";

    /// <summary>A new reference.</summary>
    internal static string New() => "PV-" + RandomNumberGenerator.GetString(Letters, 6);
}
