namespace Bot.Dialogs.Replies;

/// <summary>One thing the bot says, free of any channel's shape.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A sentence or two of plain text.</summary>
    public sealed record Say(string Text) : Reply;

    /// <summary>The pending question. Channels without cards show its text and number its choices.</summary>
    public sealed record Ask(QuestionView Question) : Reply;

    /// <summary>Something to read, shown as a card.</summary>
    public sealed record Show(CardView Card) : Reply;
}
