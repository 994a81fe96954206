namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Options of <see cref="DateTimeRecognizer"/>.</summary>
[Flags]
public enum DateTimeOptions
{
    /// <summary>The usual way.</summary>
    None = 0,
}
