namespace Microsoft.Recognizers.Text.Choice;

/// <summary>The words for yes and no in one language. A phrase is its words in order.</summary>
internal sealed record BooleanWords(string[][] Yes, string[][] No)
{
    public static readonly BooleanWords English = new(
        [["true"], ["yes"], ["yep"], ["yup"], ["yeah"], ["y"], ["sure"], ["ok"], ["agree"], ["👍"], ["👌"]],
        [["false"], ["nope"], ["nop"], ["no"], ["not", "ok"], ["disagree"], ["👎"], ["🖐"]]);
}
