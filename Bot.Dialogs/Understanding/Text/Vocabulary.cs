namespace Bot.Dialogs.Understanding.Text;

/// <summary>Every word that some phrase knows, numbered. Filled while the phrases load, read-only afterwards.</summary>
internal sealed class Vocabulary
{
    /// <summary>The number of a word no phrase knows.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(16_384, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string> _words = [];

    public Vocabulary() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All words, by number.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The number of a word, which is added when new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if (!_bySpan.TryGetValue(word, out var number))
        {
            number = _words.Count;
            _words.Add(word.ToString());
            _numbers.Add(_words[number], number);
        }

        return number;
    }

    /// <summary>The number of a word, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var number) ? number : Unknown;
}
