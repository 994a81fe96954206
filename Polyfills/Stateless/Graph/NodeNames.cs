using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>The states in drawing order (superstates with all below them first), and names that Mermaid can read.</summary>
internal sealed class NodeNames
{
    private readonly Dictionary<string, StateInfo> _states;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public NodeNames(IReadOnlyList<StateInfo> states)
    {
        _states = states.ToDictionary(s => s.Name, StringComparer.Ordinal);
        var trees = states.Where(s => s.Superstate is null && s.Substates.Count > 0).SelectMany(Tree);
        InOrder = [.. trees.Concat(states).DistinctBy(s => s.Name, StringComparer.Ordinal)];
        foreach (var state in InOrder)
        {
            _names.Add(state.Name, Readable(state.Name));
        }
    }

    public IReadOnlyList<StateInfo> InOrder { get; }

    public IEnumerable<string> Aliases => InOrder.Where(s => !string.Equals(this[s.Name], s.Name, StringComparison.Ordinal)).Select(s => $"\t{this[s.Name]} : {s.Name}");

    public string this[string state] => _names.GetValueOrDefault(state, state);

    private IEnumerable<StateInfo> Tree(StateInfo state) => [state, .. state.Substates.Select(s => _states[s]).SelectMany(Tree)];

    private string Readable(string name)
    {
        var plain = string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not (':' or '-')));
        var unique = plain;
        for (var i = 1; !string.Equals(plain, name, StringComparison.Ordinal) && (_states.ContainsKey(unique) || _names.ContainsValue(unique)); i++)
        {
            unique = $"{plain}_{i}";
        }

        return unique;
    }
}
