using System.Collections.Immutable;
using System.Threading.Channels;

namespace Bot.Channels.DirectLine;

/// <summary>
/// The open sockets, counted so that no one takes them all. Several of one conversation are welcome: two tabs, or one that reconnects.
/// </summary>
internal sealed class OpenSockets(SocketLimits limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImmutableArray<Seat>> _seats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ofAddress = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>How many are open now.</summary>
    internal int Count => Volatile.Read(ref _taken);

    /// <summary>Takes a seat until disposed; null when there is none left.</summary>
    internal Seat? Take(string conversation, string address)
    {
        lock (_gate)
        {
            var seats = _seats.GetValueOrDefault(conversation, []);
            var ofAddress = _ofAddress.GetValueOrDefault(address);
            if (_taken >= limits.InAll || seats.Length >= limits.PerConversation || ofAddress >= limits.PerAddress)
            {
                return null;
            }

            var seat = new Seat(this, conversation, address);
            _seats[conversation] = seats.Add(seat);
            _ofAddress[address] = ofAddress + 1;
            _taken++;
            return seat;
        }
    }

    /// <summary>Sends frames that are not in the log to the open sockets of a conversation on this node.</summary>
    internal void Tell(string conversation, IEnumerable<ReadOnlyMemory<byte>> frames)
    {
        ImmutableArray<Seat> seats;
        lock (_gate)
        {
            seats = _seats.GetValueOrDefault(conversation, []);
        }

        foreach (var frame in frames)
        {
            foreach (var seat in seats)
            {
                seat.Put(frame);
            }
        }
    }

    private void Leave(Seat seat)
    {
        lock (_gate)
        {
            var left = _seats[seat.Conversation].Remove(seat);
            _taken--;
            if (--_ofAddress[seat.Address] == 0)
            {
                _ofAddress.Remove(seat.Address);
            }

            if (left.IsEmpty)
            {
                _seats.Remove(seat.Conversation);
            }
            else
            {
                _seats[seat.Conversation] = left;
            }
        }
    }

    /// <summary>The place of one socket.</summary>
    internal sealed class Seat(OpenSockets sockets, string conversation, string address) : IDisposable
    {
        private readonly Channel<ReadOnlyMemory<byte>> _told = Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });

        /// <summary>Whose socket it is.</summary>
        internal string Conversation => conversation;

        /// <summary>Where it comes from.</summary>
        internal string Address => address;

        /// <summary>Frames to send beside the log.</summary>
        internal ChannelReader<ReadOnlyMemory<byte>> Told => _told.Reader;

        /// <inheritdoc/>
        public void Dispose() => sockets.Leave(this);

        internal void Put(ReadOnlyMemory<byte> frame) => _told.Writer.TryWrite(frame);
    }
}

/// <summary>How many sockets may be open: together, of one conversation, and from one address.</summary>
internal sealed record SocketLimits(int InAll, int PerConversation, int PerAddress);
