using System.Globalization;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>Letters as the lexicon writes them.</summary>
internal static class Letters
{
    /// <summary>Lower case without accent; '\0' for marks that are no letter, such as an apostrophe.</summary>
    public static char Plain(char c)
    {
        if (c < 128)
        {
            return char.ToLowerInvariant(c);
        }

        if (!char.IsLetterOrDigit(c))
        {
            return '\0';
        }

        return char.ToLowerInvariant(c) switch
        {
            'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' => 'a',
            'é' or 'è' or 'ê' or 'ë' => 'e',
            'í' or 'ì' or 'î' or 'ï' => 'i',
            'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o',
            'ú' or 'ù' or 'û' or 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            'ʼ' => '\0',
            var other => char.GetUnicodeCategory(other) is UnicodeCategory.ModifierLetter ? '\0' : other,
        };
    }
}
