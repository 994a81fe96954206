namespace Bot.Channels.DirectLine;

/// <summary>What a client may send on its socket. Clients only send empty frames to keep the line open, so whoever sends more than a little is no client.</summary>
internal sealed class SocketAllowance(TimeProvider clock)
{
    private const int BytesPerMinute = 16 * 1024;
    private const int PiecesPerMinute = 300;

    private DateTimeOffset _since = clock.GetUtcNow();
    private int _bytes;
    private int _pieces;

    /// <summary>Counts a received piece; false when it is too much.</summary>
    internal bool Take(int bytes)
    {
        var now = clock.GetUtcNow();
        if (now - _since >= TimeSpan.FromMinutes(1))
        {
            (_since, _bytes, _pieces) = (now, 0, 0);
        }

        _bytes += bytes;
        _pieces++;
        return _bytes <= BytesPerMinute && _pieces <= PiecesPerMinute;
    }
}
