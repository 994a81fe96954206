using System.Text;

namespace Microsoft.Recognizers.Text.Choice;

internal sealed record BooleanFound(bool Value, int Start, int Length, double Score);

/// <summary>Finds every yes and no of a text and scores it.</summary>
internal sealed class BooleanReader
{
    private readonly BooleanWords _words;
    private readonly string _text;
    private readonly List<Token> _tokens;

    public BooleanReader(BooleanWords words, string query)
    {
        _words = words;
        _text = query.ToLowerInvariant().Trim();
        _tokens = Tokens(_text);
    }

    public IEnumerable<BooleanFound> Read() => Read(true, _words.Yes).Concat(Read(false, _words.No));

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Utf16SequenceLength == 2)
            {
                tokens.Add(new Token(at, 2, IsSkinTone: rune.Value is >= 0x1F3FB and <= 0x1F3FF));
            }
            else if (Rune.IsLetterOrDigit(rune) || rune.Value == '_')
            {
                Lengthen(tokens, at);
            }

            at += rune.Utf16SequenceLength;
        }

        return tokens;
    }

    private static void Lengthen(List<Token> tokens, int at)
    {
        if (tokens is [.., { IsWord: true } last] && last.End == at)
        {
            tokens[^1] = last with { Length = last.Length + 1 };
        }
        else
        {
            tokens.Add(new Token(at, 1, IsWord: true));
        }
    }

    private IEnumerable<BooleanFound> Read(bool value, string[][] phrases)
    {
        var score = 0.0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (Array.Find(phrases, phrase => StartsAt(phrase, i)) is { } phrase)
            {
                var next = i + phrase.Length;
                next += next < _tokens.Count && _tokens[next].IsSkinTone && _tokens[next - 1].End == _tokens[next].Start ? 1 : 0;
                score = Math.Max(score, 0.4 + (0.6 * ((double)(next - i) / _tokens.Count)));
                yield return new BooleanFound(value, _tokens[i].Start, _tokens[next - 1].End - _tokens[i].Start, score);
                i = next - 1;
            }
        }
    }

    private bool StartsAt(string[] phrase, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= _tokens.Count || !Text(_tokens[at + i]).SequenceEqual(phrase[i]) || (i > 0 && !OnlySpaceBefore(at + i)))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<char> Text(Token token) => _text.AsSpan(token.Start, token.Length);

    private bool OnlySpaceBefore(int token) => _text.AsSpan(_tokens[token - 1].End, _tokens[token].Start - _tokens[token - 1].End).IsWhiteSpace();

    private readonly record struct Token(int Start, int Length, bool IsWord = false, bool IsSkinTone = false)
    {
        public int End => Start + Length;
    }
}
