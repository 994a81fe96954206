using System.Text;

namespace Bot.Storage.Sqlite;

/// <summary>The form in which everything a patient said or gave lies in the file: bytes, never text columns. The one place to change that form.</summary>
internal static class StoredText
{
    internal static byte[] Write(string text) => Encoding.UTF8.GetBytes(text);

    internal static string Read(byte[] stored) => Encoding.UTF8.GetString(stored);
}
