using System.Text.Json;
using Bot.Dialogs.Interview;
using Bot.Dialogs.Triage;

namespace Bot.Channels.Emulator;

/// <summary>The names that the turn trace uses for the core's enums. Tools read them: they never change within a version.</summary>
internal static class TraceCodes
{
    /// <summary>Whether a kind of fact is listed as evidence. Signs stand in the list of red flags, and the rest only steers the conversation.</summary>
    internal static bool IsShown(Slot slot) => slot is not (Slot.Sign or Slot.AskedAbout or Slot.Course or Slot.BetterWith or Slot.Goal);

    internal static string Of(Slot slot) => JsonNamingPolicy.CamelCase.ConvertName(slot.ToString());

    internal static string Of(EvidenceStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    internal static string Of(Disposition disposition) => DispositionCode.Of(disposition);
}
