using System.Text;

namespace Bot.Storage;

/// <summary>The form in which everything a patient said or gave is stored: bytes, never text columns. The one place to change that form.</summary>
internal sealed class StoredText
{
    private readonly Encoding _form = Encoding.UTF8;

    internal byte[] Write(string text, TextPlace place) => _form.GetBytes(text);

    internal string Read(byte[] stored, TextPlace place) => _form.GetString(stored);
}

/// <summary>Where a text is stored; the same bytes are no good in another place.</summary>
/// <param name="Table">The table.</param>
/// <param name="Conversation">The conversation, as it keys the row.</param>
internal readonly record struct TextPlace(string Table, string Conversation);
