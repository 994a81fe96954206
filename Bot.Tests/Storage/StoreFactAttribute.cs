using Bot.Tests.Storage.PostgreSql;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Bot.Tests.Storage;

/// <summary>A fact that is run on every store. On PostgreSQL it is skipped with advice where no server is installed, and fails where CI=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Bot.Tests.Storage.StoreFactDiscoverer", "Bot.Tests")]
internal sealed class StoreFactAttribute : FactAttribute;

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Bot.Tests.Storage.StoreTheoryDiscoverer", "Bot.Tests")]
internal sealed class StoreTheoryAttribute : TheoryAttribute;

/// <summary>Finds the test cases of a fact.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    /// <inheritdoc/>
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new StoreTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

/// <summary>Finds the test cases of a theory.</summary>
public sealed class StoreTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    /// <inheritdoc/>
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        [new StoreTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, dataRow)];
}

/// <summary>A test case that knows which store its class is for.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    /// <summary>For xUnit, which makes it anew from its data.</summary>
    [Obsolete("Called by xUnit.")]
    public StoreTestCase()
    {
    }

    internal StoreTestCase(
        IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, object[]? row = null)
        : base(messages, display, options, method, row)
    {
    }

    /// <inheritdoc/>
    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute) ?? (NeedsPostgres && InstalledPostgres.IsSkipped ? InstalledPostgres.Advice : null);

    private bool NeedsPostgres => TestMethod.TestClass.Class.GetCustomAttributes(typeof(CollectionAttribute)).Any(
        collection => PostgresCollection.Name.Equals(collection.GetConstructorArguments().First()));
}
