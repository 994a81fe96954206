using Bot.Settings;

namespace Bot.Channels.DirectLine.Tokens;

/// <summary>
/// The keys that sign web chat tokens. They outlive the process, so that a restart ends no conversation. The newest signs, older ones are still
/// accepted until every token they signed has run out. Nodes that share a storage folder share the key file.
/// </summary>
internal sealed class SigningKeys
{
    /// <summary>Name of the key file in the storage folder.</summary>
    internal const string FileName = SigningKeyFile.Name;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly SigningKeyFile? _file;
    private volatile IReadOnlyList<SigningKey> _keys;
    private long _looked;

    private SigningKeys(IReadOnlyList<SigningKey> keys, SigningKeyFile? file = null) => (_keys, _file) = (keys, file);

    /// <summary>Every key that is accepted, the signing one first.</summary>
    internal IReadOnlyList<byte[]> All => [.. _keys.Select(key => key.Bytes)];

    /// <summary>The key that signs.</summary>
    internal byte[] Current => _keys[0].Bytes;

    /// <summary>Reads the key file of this folder; makes it, readable by its owner only, when there is none.</summary>
    /// <exception cref="WrongSettingException">The file holds no usable key; the message says which line.</exception>
    internal static SigningKeys Open(string folder)
    {
        var file = SigningKeyFile.In(folder);
        return new SigningKeys(file.Read(), file);
    }

    /// <summary>Keys given as Base64 text, newest first, for nodes that share one setting instead of one folder. Whoever gives them rotates them.</summary>
    internal static SigningKeys FromText(IEnumerable<string> keys) => new([.. keys.Select((key, i) => SigningKey.Parse("WebChat:SigningKeys", key, i + 1))]);

    /// <summary>Whether one of the keys made a signature. An unknown one may be the new key of another node, so the file is looked at again.</summary>
    internal bool Signed(Func<byte[], bool> fits) => _keys.Any(key => fits(key.Bytes)) || (Refresh() && _keys.Any(key => fits(key.Bytes)));

    /// <summary>Puts a new key on top when the newest is too old, and drops those that nothing valid can be signed with any more.</summary>
    /// <param name="now">The time.</param>
    /// <param name="every">How long a key signs.</param>
    /// <param name="longestToken">How long the longest-lived token is good.</param>
    internal void Rotate(DateTimeOffset now, TimeSpan every, TimeSpan longestToken)
    {
        if (_file is not null)
        {
            _keys = _file.Change(keys => Rotated(keys, now, every, longestToken));
        }
    }

    // The key after the dropped one began to sign so long ago that no token of the dropped one can still be good.
    private static List<SigningKey> Rotated(IReadOnlyList<SigningKey> keys, DateTimeOffset now, TimeSpan every, TimeSpan longestToken)
    {
        var rotated = keys.Where((_, i) => i == 0 || keys[i - 1].Since > now - longestToken).ToList();
        if (keys[0].Since <= now - every)
        {
            rotated.Insert(0, SigningKey.New(now));
        }

        return rotated;
    }

    private bool Refresh()
    {
        var now = Environment.TickCount64;
        var last = Interlocked.Read(ref _looked);
        if (_file is null || (last != 0 && now - last < BetweenLooks.TotalMilliseconds) || Interlocked.CompareExchange(ref _looked, now, last) != last)
        {
            return false;
        }

        _keys = _file.Read();
        return true;
    }
}
