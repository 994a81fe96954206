using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>Prefers the operating system's SQLite over the bundled one when it is newer: it gets the system's security updates.</summary>
internal static class SystemSqlite
{
    private const string BundledName = "e_sqlite3";

    // The oldest release whose WAL handling we rely on; older ones than this leave the choice to the bundled library.
    private const int OldestWanted = 3_037_000;

    private static readonly string[] Names = ["libsqlite3.so.0", "libsqlite3.dylib"];

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    private static readonly Lazy<bool> Chosen = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        Batteries_V2.Init();
        return true;
    });

    /// <summary>Chooses the library, once for the process. Call it before the first connection is opened.</summary>
    internal static bool Choose() => Chosen.Value;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        string.Equals(name, BundledName, StringComparison.Ordinal) ? Names.Select(Load).FirstOrDefault(library => library != 0) : 0;

    private static nint Load(string name)
    {
        if (!NativeLibrary.TryLoad(name, out var library))
        {
            return 0;
        }

        if (NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
            && Marshal.GetDelegateForFunctionPointer<VersionNumber>(version)() >= OldestWanted)
        {
            return library;
        }

        NativeLibrary.Free(library);
        return 0;
    }
}
