namespace Microsoft.Recognizers.Text;

/// <summary>Something that was recognized in a text.</summary>
public class ModelResult
{
    /// <summary>The words it was read from, in lower case except for yes and no.</summary>
    public string Text { get; set; } = "";

    /// <summary>Offset of the first character.</summary>
    public int Start { get; set; } = -1;

    /// <summary>Offset of the last character (inclusive).</summary>
    public int End { get; set; } = -1;

    /// <summary>What it is: "number", "boolean", "datetimeV2.duration" and so on.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>What it means.</summary>
    public SortedDictionary<string, object> Resolution { get; set; } = new(StringComparer.Ordinal);
}
