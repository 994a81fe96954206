using System.Globalization;

namespace Bot.Rendering.Templating;

/// <summary>An expression that names a place in the data: <c>name</c>, <c>instance.name</c>, <c>instance[index]</c>.</summary>
internal abstract class DataPath : Expression
{
    /// <summary>The value at the place; missing when any step of the way is.</summary>
    public abstract Value Resolve(in Scope scope);

    /// <summary>The path with its indexes evaluated.</summary>
    public abstract string Written(in Scope scope);

    protected static Value ResolveInstance(Expression instance, in Scope scope) =>
        instance is DataPath path ? path.Resolve(scope) : instance.Evaluate(scope, keepUnresolved: true);

    protected static Value OrWritten(DataPath path, Value found, in Scope scope, bool keepUnresolved) =>
        found.Kind == ValueKind.Missing && keepUnresolved ? Value.Of($"${{{path.Written(scope)}}}") : found;
}

/// <summary>A name by itself.</summary>
internal sealed class Name(string name) : DataPath
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved) => OrWritten(this, Resolve(scope), scope, keepUnresolved);

    public override Value Resolve(in Scope scope) => scope.Find(name);

    public override string Written(in Scope scope) => name;

    public override string ToString() => name;
}

/// <summary><c>instance.name</c>.</summary>
internal sealed class Member(Expression instance, string name) : DataPath
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved) => OrWritten(this, Resolve(scope), scope, keepUnresolved);

    public override Value Resolve(in Scope scope)
    {
        var owner = ResolveInstance(instance, scope);
        return owner.IsFailed ? owner : owner.Member(name);
    }

    public override string Written(in Scope scope) => instance is DataPath path ? $"{path.Written(scope)}.{name}" : name;

    public override string ToString() => $"{instance}.{name}";
}

/// <summary><c>instance[index]</c>. At the end of a path an index that does not fit is an error; on the way it is missing.</summary>
internal sealed class Indexer(Expression instance, Expression index) : DataPath
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved)
    {
        var owner = instance.Evaluate(scope, keepUnresolved);
        var at = index.Evaluate(scope, keepUnresolved: false);
        return owner.IsFailed || at.IsFailed ? Value.Failed($"{this} cannot be evaluated")
            : at.Kind == ValueKind.Text ? owner.Member(at.Text)
            : !at.IsNumber ? Value.Failed($"{index} is neither a whole number nor a text")
            : owner.IsNothing ? Value.Missing
            : owner.ItemOrMissing((int)at.Number) is { Kind: not ValueKind.Missing } item ? item
            : Value.Failed($"{this} is out of range");
    }

    public override Value Resolve(in Scope scope)
    {
        var owner = ResolveInstance(instance, scope);
        return owner.IsFailed ? owner : owner.Member(index.Evaluate(scope, keepUnresolved: false).ToText());
    }

    public override string Written(in Scope scope)
    {
        var at = index.Evaluate(scope, keepUnresolved: false).ToText();
        var before = instance is DataPath path ? path.Written(scope) : "";
        return int.TryParse(at, CultureInfo.InvariantCulture, out _) ? $"{before}[{at}]" : $"{before}['{at}']";
    }

    public override string ToString() => $"{instance}[{index}]";
}
