namespace Microsoft.Recognizers.Text.Number;

/// <summary>Options of <see cref="NumberRecognizer"/>.</summary>
[Flags]
public enum NumberOptions
{
    /// <summary>The usual way.</summary>
    None = 0,
}
