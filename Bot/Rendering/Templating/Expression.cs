namespace Bot.Rendering.Templating;

/// <summary>A parsed expression. <see cref="object.ToString"/> writes it as the language shows it where it cannot be evaluated.</summary>
internal abstract class Expression
{
    /// <summary>Evaluates; never throws.</summary>
    /// <param name="scope">The data.</param>
    /// <param name="keepUnresolved">A path the data does not have stays in the text as <c>${path}</c>; otherwise it is missing.</param>
    public abstract Value Evaluate(in Scope scope, bool keepUnresolved);

    public abstract override string ToString();
}

/// <summary>A literal.</summary>
internal sealed class Constant(Value value) : Expression
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved) => value;

    public override string ToString() => value.Kind switch
    {
        ValueKind.Text => $"'{value.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'",
        ValueKind.Null => "null",
        _ => value.ToText(),
    };
}

/// <summary>Text with expressions in it; also <c>concat</c> where it is the whole binding.</summary>
internal sealed class Interpolation(IReadOnlyList<Expression> parts) : Expression
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved)
    {
        var texts = new string[parts.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var value = parts[i].Evaluate(scope, keepUnresolved);
            if (value.IsNothing)
            {
                return Value.Failed($"{parts[i]} is null and cannot be part of a text");
            }

            texts[i] = value.IsFailed ? $"${{{parts[i]}}}" : value.ToText();
        }

        return Value.Of(string.Concat(texts));
    }

    public override string ToString() => $"concat({string.Join(", ", parts)})";
}

/// <summary><c>if(condition, then, else)</c>; a condition that cannot be evaluated is false.</summary>
internal sealed class Conditional(Expression condition, Expression then, Expression otherwise) : Expression
{
    public override Value Evaluate(in Scope scope, bool keepUnresolved)
    {
        var met = condition.Evaluate(scope, keepUnresolved: false);
        return (!met.IsFailed && met.IsTrue ? then : otherwise).Evaluate(scope, keepUnresolved);
    }

    public override string ToString() => $"if({condition}, {then}, {otherwise})";
}
