using System.Buffers;
using Bot.Dialogs.Content;

namespace Bot.Dialogs.Knowledge.Reading;

/// <summary>What no patient text may do: diagnose, give a dose, promise, or tell to stop a medicine.</summary>
internal static class ForbiddenWording
{
    private static readonly string[] Diagnoses = ["you have", "you've got", "you are suffering", "you suffer from", "your diagnosis is", "you need surgery", "you need an injection", "you need a shot", "you need this", "you should have"];
    private static readonly string[] AllowedBeforeDiagnosis = ["if", "when", "do", "whether", "what", "that", "once", "which", "how", "because", "everything", "while"];
    private static readonly string[] Promises = ["will cure", "cures", "guarantee", "guarantees", "guaranteed", "will fix", "will work for you", "completely safe", "totally safe", "no risk", "risk-free", "risk free", "always works", "miracle", "game-changer", "100 %", "100%"];
    private static readonly string[] Stops = ["stop taking", "stop your", "stop the medicine", "skip your", "skip a dose", "do not take your", "don't take your", "hold your", "come off your", "double your"];
    private static readonly string[] AllowedBeforeStop = ["not", "never", "don't", "nor", "or", "ever"];
    private static readonly string[] Units = ["mg", "mcg", "µg", "milligrams", "ml", "cc"];
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The text, or an error at its place.</summary>
    public static string Check(string text, ContentNode place) => Problem(text) is { } problem ? throw place.Wrong(problem) : text;

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        var lower = text.ToLowerInvariant();
        return Unless(lower, Diagnoses, AllowedBeforeDiagnosis) is { } diagnosis ? $"'{diagnosis}' reads as a diagnosis; say what people with this pain often talk about"
            : Unless(lower, Promises, ["not", "never", "cannot", "can't"]) is { } promise ? $"'{promise}' is a promise; say 'may help some people' and for how long"
            : Unless(lower, Stops, AllowedBeforeStop) is { } stop ? $"'{stop}' tells to change a medicine; say 'tell the clinic, do not stop it yourself'"
            : Dose(lower) is { } dose ? $"'{dose}' reads as a dose; leave doses to the doctor"
            : null;
    }

    private static string? Unless(string lower, string[] phrases, string[] allowedBefore) =>
        phrases.FirstOrDefault(phrase => Places(lower, phrase).Any(at => !allowedBefore.Contains(WordBefore(lower, at), StringComparer.Ordinal)));

    private static IEnumerable<int> Places(string lower, string phrase)
    {
        for (var at = lower.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(lower[at - 1])) && (at + phrase.Length == lower.Length || !char.IsLetter(lower[at + phrase.Length])))
            {
                yield return at;
            }
        }
    }

    private static string WordBefore(string lower, int at)
    {
        var before = lower[..at].TrimEnd();
        return before[(before.LastIndexOfAny([' ', '"', '(']) + 1)..];
    }

    private static string? Dose(string lower)
    {
        var words = lower.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => Units.Contains(word.Trim('.', ',', ';', ')').TrimStart([.. "0123456789.,"]), StringComparer.Ordinal) && (HasDigit(word) || Follows(words, word)));
        return at < 0 ? null : HasDigit(words[at]) ? words[at] : $"{words[at - 1]} {words[at]}";
    }

    private static bool Follows(string[] words, string unit) => Array.IndexOf(words, unit) is > 0 and var at && HasDigit(words[at - 1]);

    private static bool HasDigit(string word) => word.AsSpan().ContainsAny(Digits);
}
