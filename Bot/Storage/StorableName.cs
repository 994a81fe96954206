using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage;

/// <summary>Names that come from outside, in a form that every database can keep in an index: an ordinary one as it is, any other as its fingerprint.</summary>
internal static class StorableName
{
    // PostgreSQL keeps no index entry beyond 2,700 bytes.
    private const int Longest = 400;

    /// <summary>The form; that of a form is the form itself.</summary>
    internal static string Of(string name) => name.Length <= Longest && !name.Any(IsOdd) ? name
        : "sha256-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static bool IsOdd(char c) => char.IsControl(c) || char.IsSurrogate(c);
}
