using System.Runtime.InteropServices;

namespace Bot.Rendering.Templating;

/// <summary>What an expression can see: the whole data, the part in reach, and the place in the array being repeated.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Scope(Value Root, Value Data, Value Index)
{
    /// <summary>A name without instance: one of the reserved names, or a member of the data in reach.</summary>
    public Value Find(string name) => name switch
    {
        "$root" => Root,
        "$data" => Data,
        "$index" => Index,
        _ => Data.Member(name),
    };
}
