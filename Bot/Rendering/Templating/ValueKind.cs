namespace Bot.Rendering.Templating;

/// <summary>What an expression evaluated to.</summary>
internal enum ValueKind
{
    /// <summary>The data has no such member.</summary>
    Missing,

    /// <summary>The expression could not be evaluated; the text says why.</summary>
    Failed,

    /// <summary>JSON null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A JSON array.</summary>
    List,

    /// <summary>A JSON object.</summary>
    Object,
}
