using System.Security.Cryptography;
using System.Text;
using Bot.Turns;

namespace Bot.Channels.WebChat.Codes;

/// <summary>The eight letters and digits a patient carries from one device to another: 29 to the power of 8 of them, read aloud without mistakes.</summary>
internal static class ResumeCode
{
    private const int Length = 8;

    /// <summary>A new random code.</summary>
    internal static string New() => RandomNumberGenerator.GetString(VisitReference.Letters, Length);

    /// <summary>As it is shown: two groups of four.</summary>
    internal static string Shown(string code) => $"{code[..4]}-{code[4..]}";

    /// <summary>The code in what somebody typed, in any case, with any spaces and hyphens; null when it cannot be one.</summary>
    internal static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").Take(4 * Length).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '.')).Select(char.ToUpperInvariant)]);
        return code.Length == Length && code.All(c => VisitReference.Letters.Contains(c, StringComparison.Ordinal)) ? code : null;
    }

    /// <summary>What is stored of it. With the key, so that the table alone does not let anybody try all codes.</summary>
    internal static string Hash(string code, byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes("resume-code:" + code)));
}
