namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Options of <see cref="ChoiceRecognizer"/>.</summary>
[Flags]
public enum ChoiceOptions
{
    /// <summary>The only way there is.</summary>
    None = 0,
}
