using System.Globalization;

namespace Bot.Rendering.Templating;

/// <summary>Reads an expression. Weakest first: <c>||</c>, <c>&amp;&amp;</c>, order, equality, sums, then signs and paths, as the language has it.</summary>
internal sealed class ExpressionParser
{
    private static readonly string[][] Levels = [["||"], ["&&"], ["<", "<=", ">", ">="], ["==", "!="], ["+", "-"]];

    private readonly List<Token> _tokens;
    private int _at;

    private ExpressionParser(List<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_at];

    /// <summary>Parses a whole expression.</summary>
    /// <exception cref="FormatException">It is not one, or uses what cards may not use.</exception>
    public static Expression Parse(string text)
    {
        var parser = new ExpressionParser(ExpressionTokens.Of(text));
        var expression = parser.Level(0);
        return parser.Current.Kind == TokenKind.End
            ? expression
            : throw new FormatException($"'{parser.Current.Text}' is not expected in '{text}'");
    }

    private Expression Level(int level)
    {
        if (level == Levels.Length)
        {
            return Signed();
        }

        var left = Level(level + 1);
        while (Current.Kind == TokenKind.Sign && Levels[level].Contains(Current.Text, StringComparer.Ordinal))
        {
            var sign = Take().Text;
            left = Binary(sign, left, Level(level + 1));
        }

        return left;
    }

    private static Expression Binary(string sign, Expression left, Expression right) => sign switch
    {
        "||" => new Disjunction(left, right),
        "&&" => new Conjunction(left, right),
        "+" or "-" => new Call(sign, Functions.Find(sign, 2), [left, right]),
        _ => new Test(sign, Comparisons.All[sign], [left, right]),
    };

    private Expression Signed()
    {
        if (Current.Is("!"))
        {
            Take();
            return new Negation(Signed());
        }

        if (Current.Is("-") || Current.Is("+"))
        {
            return Binary(Take().Text, new Constant(Value.Of(0d)), Signed());
        }

        return Suffixed(Primary());
    }

    private Expression Primary()
    {
        var token = Take();
        return token.Kind switch
        {
            TokenKind.Number => new Constant(Value.Of(double.Parse(token.Text, CultureInfo.InvariantCulture))),
            TokenKind.Text => new Constant(Value.Of(token.Text)),
            TokenKind.Name when Current.Is("(") => Function(token.Text),
            TokenKind.Name => Named(token.Text),
            _ when token.Is("(") => Enclosed(),
            _ => throw new FormatException($"'{token.Text}' is not expected"),
        };
    }

    private static Expression Named(string name) => name switch
    {
        "true" or "false" => new Constant(Value.Of(name.Length == 4)),
        "null" => new Constant(Value.Null),
        ['$', ..] when name is not ("$root" or "$data" or "$index") => throw new FormatException($"'{name}' is not known; $root, $data and $index are"),
        _ => new Name(name),
    };

    private Expression Enclosed()
    {
        var inner = Level(0);
        Expect(")");
        return inner;
    }

    private Expression Suffixed(Expression expression)
    {
        while (true)
        {
            if (Current.Is("."))
            {
                Take();
                expression = new Member(expression, TakeName());
            }
            else if (Current.Is("["))
            {
                Take();
                expression = new Indexer(expression, Level(0));
                Expect("]");
            }
            else
            {
                return expression;
            }
        }
    }

    private Expression Function(string name)
    {
        var arguments = Arguments();
        return (name, arguments) switch
        {
            ("if", [var condition, var then, var otherwise]) => new Conditional(condition, then, otherwise),
            ("empty" or "exists", [_]) => new Test(name, Comparisons.All[name], arguments),
            ("if" or "empty" or "exists", _) => throw new FormatException($"'{name}' does not take {arguments.Count} arguments"),
            _ => new Call(name, Functions.Find(name, arguments.Count), arguments),
        };
    }

    private List<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        Expect("(");
        while (!Current.Is(")"))
        {
            arguments.Add(Level(0));
            if (!Current.Is(")"))
            {
                Expect(",");
            }
        }

        Take();
        return arguments;
    }

    private Token Take() => Current.Kind == TokenKind.End ? throw new FormatException("the expression is not complete") : _tokens[_at++];

    private string TakeName() => Take() is { Kind: TokenKind.Name } name ? name.Text : throw new FormatException("a name is expected after '.'");

    private void Expect(string sign)
    {
        if (!Take().Equals(new Token(TokenKind.Sign, sign)))
        {
            throw new FormatException($"'{sign}' is expected");
        }
    }
}
