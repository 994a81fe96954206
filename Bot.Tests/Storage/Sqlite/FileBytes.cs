using System.Text;
using Bot.Storage.Sqlite;

namespace Bot.Tests.Storage.Sqlite;

/// <summary>A database file as whoever steals the disk sees it.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of the file and of its journal, each byte a character.</summary>
    internal static string Read(string folder)
    {
        while (true)
        {
            try
            {
                return string.Concat(Directory.EnumerateFiles(folder, SqliteDatabase.FileName + "*").Order(StringComparer.Ordinal).Select(Text));
            }
            catch (FileNotFoundException)
            {
                // The last connection closed just now and moved the journal into the file.
            }
        }
    }

    private static string Text(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
