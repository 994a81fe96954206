namespace Bot.Dialogs.Understanding.Text;

/// <summary>What stands between a word and the word before it.</summary>
[Flags]
internal enum Gap
{
    /// <summary>Only spaces, or nothing.</summary>
    None = 0,

    /// <summary>A hyphen without spaces: "6-7", "lower-back".</summary>
    Hyphen = 1,

    /// <summary>A slash: "8/10".</summary>
    Slash = 2,

    /// <summary>A comma, bracket, quote, colon, dash or ellipsis: a pause.</summary>
    Comma = 4,

    /// <summary>The end of a sentence or line.</summary>
    Stop = 8,

    /// <summary>That sentence was a question.</summary>
    Question = 16,

    /// <summary>A colon, as in "3:30".</summary>
    Colon = 32,
}

/// <summary>One word or number of a message, normalized, with its place in the message as written.</summary>
/// <param name="Text">Lower case, without apostrophes, spelling mended.</param>
/// <param name="Word">Number of the word in the vocabulary; negative when no phrase knows it.</param>
/// <param name="Start">Offset of its first character in the original.</param>
/// <param name="Length">Characters in the original. Words expanded from one ("I've") share its place.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Number">Its value when it is written in digits, otherwise NaN.</param>
/// <param name="Mended">The spelling was guessed by edit distance.</param>
internal readonly record struct Token(string Text, int Word, int Start, int Length, Gap Before, double Number = double.NaN, bool Mended = false)
{
    /// <summary>Offset just after its last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is written in digits.</summary>
    public bool IsNumber => !double.IsNaN(Number);

    /// <summary>Whether a pause or more stands before it.</summary>
    public bool AfterPause => (Before & (Gap.Comma | Gap.Stop | Gap.Colon)) != 0;

    /// <summary>Whether a new sentence begins here.</summary>
    public bool AfterStop => (Before & Gap.Stop) != 0;
}
