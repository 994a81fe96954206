namespace Bot.Rendering.Templating;

/// <summary><c>!a</c>; what cannot be evaluated counts as false.</summary>
internal sealed class Negation(Expression operand) : Expression
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved)
    {
        var value = operand.Evaluate(scope, keepUnresolved: false);
        return Value.Of(value.IsFailed || !value.IsTrue);
    }

    public override string ToString() => $"!({operand})";
}

/// <summary><c>a &amp;&amp; b</c>; what cannot be evaluated counts as false.</summary>
internal sealed class Conjunction(Expression left, Expression right) : Expression
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved) => Value.Of(Holds(left, scope) && Holds(right, scope));

    public override string ToString() => $"({left} && {right})";

    private static bool Holds(Expression operand, in Scope scope) => operand.Evaluate(scope, keepUnresolved: false) is { IsFailed: false, IsTrue: true };
}

/// <summary><c>a || b</c>: true, or the last operand as it is.</summary>
internal sealed class Disjunction(Expression left, Expression right) : Expression
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved)
    {
        if (left.Evaluate(scope, keepUnresolved: false) is { IsFailed: false, IsTrue: true })
        {
            return Value.Of(true);
        }

        var last = right.Evaluate(scope, keepUnresolved: false);
        return last.IsFailed ? Value.Missing : last.IsTrue ? Value.Of(true) : last;
    }

    public override string ToString() => $"({left} || {right})";
}

/// <summary>A comparison, <c>empty</c> or <c>exists</c>. Missing members stay missing; operands that cannot be evaluated make it false.</summary>
internal sealed class Test(string name, Comparison comparison, IReadOnlyList<Expression> operands) : Expression
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved)
    {
        var first = operands[0].Evaluate(scope, keepUnresolved: false);
        var second = operands.Count > 1 ? operands[1].Evaluate(scope, keepUnresolved: false) : Value.Missing;
        return first.IsFailed || second.IsFailed ? Value.Of(false) : comparison(first, second);
    }

    public override string ToString() => char.IsLetter(name[0]) ? $"{name}({operands[0]})" : $"({operands[0]} {name} {operands[1]})";
}

/// <summary>A function of its evaluated arguments; one that failed fails the call.</summary>
internal sealed class Call(string name, Function function, IReadOnlyList<Expression> arguments) : Expression
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved)
    {
        var values = new Value[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(scope, keepUnresolved);
            if (values[i].IsFailed)
            {
                return values[i];
            }
        }

        return function(values);
    }

    public override string ToString() =>
        char.IsLetter(name[0]) ? $"{name}({string.Join(", ", arguments)})" : $"({string.Join($" {name} ", arguments)})";

    /// <summary>The arguments of a <c>concat</c> that is a whole binding, which is a text then.</summary>
    public Interpolation? AsText() => string.Equals(name, "concat", StringComparison.Ordinal) ? new Interpolation(arguments) : null;
}
