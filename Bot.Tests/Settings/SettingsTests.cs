using Bot.Settings;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Settings;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Limits:MessageLength", "5", "a number from 100")]
    [InlineData("Limits:MessageLength", "many", "many")]
    [InlineData("Limits:BodyBytes", "0", "a number from 1024")]
    [InlineData("Limits:TurnsPerMinute", "-1", "a number from 1")]
    [InlineData("Storage:Provider", "Oracle", "Sqlite")]
    [InlineData("Storage:Folder", " ", "name a folder")]
    [InlineData("Storage:RetentionDays", "0", "a number of days from 1")]
    [InlineData("Storage:RequestDays", "9999", "a number of days from 1")]
    [InlineData("Storage:LargestFileMegabytes", "-1", "a number from 1")]
    [InlineData("Storage:Keys:0", "secret", "is no key")]
    [InlineData("Clinic:Name", "", "give the name")]
    [InlineData("Clinic:EmergencyNumber", "none", "a phone number")]
    [InlineData("Clinic:CrisisLine", "", "a phone number")]
    [InlineData("Limits:RequestsPerSecond", "0", "a number from 1")]
    [InlineData("Limits:IdleSocketMinutes", "0", "a number from 1")]
    [InlineData("Proxy:Trusted:0", "proxy", "an address or a network")]
    [InlineData("Metrics:Readers:0", "10.0.0.0/99", "an address or a network")]
    [InlineData("Metrics:OtlpEndpoint", "collector", "the address of a collector")]
    [InlineData("ForwardedHeaders_Enabled", "true", "Proxy:Trusted")]
    [InlineData("Urls", "http://0.0.0.0:3978", "MicrosoftAppId")]
    [InlineData("Urls", "http://*:3978", "MicrosoftAppId")]
    public void A_wrong_value_stops_the_start_with_a_sentence_that_names_it(string setting, string value, string reason)
    {
        var error = Assert.Throws<WrongSettingException>(() => Build("Development", (setting, value)));
        Assert.Contains(setting.Replace(":0", "", StringComparison.Ordinal), error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "names no host")]
    [InlineData("Database=triage", "names no host")]
    [InlineData("Host=db;Nonsense=1", "cannot be read")]
    public void PostgreSQL_needs_to_know_its_host(string connection, string reason)
    {
        var error = Assert.Throws<WrongSettingException>(() => Build("Development", ("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", connection)));
        Assert.Contains("Storage:ConnectionString " + reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_storage_keys_need_two_ids()
    {
        var key = "same:" + Convert.ToBase64String(new byte[32]);
        var error = Assert.Throws<WrongSettingException>(() => Build("Development", ("Storage:Keys:0", key), ("Storage:Keys:1", key)));
        Assert.Contains("'same' twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_values_are_named_at_once()
    {
        var error = Assert.Throws<WrongSettingException>(() => Build("Development", ("Limits:BodyBytes", "0"), ("Clinic:Name", "")));
        Assert.Equal(2, error.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void Production_without_an_app_id_does_not_start() =>
        Assert.Contains("MicrosoftAppId is empty", Assert.Throws<WrongSettingException>(() => Build("Production")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("MicrosoftAppTenantId", "")]
    [InlineData("MicrosoftAppPassword", "")]
    [InlineData("MicrosoftAppType", "Guest")]
    public void A_registered_app_needs_all_its_parts(string setting, string value)
    {
        (string, string)[] registered = [("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", "tenant")];
        Build("Production", registered);
        var error = Assert.Throws<WrongSettingException>(() => Build("Production", [.. registered, (setting, value)]));
        Assert.Contains(setting, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_that_its_machine_vouches_for_has_no_secret()
    {
        (string, string)[] managed = [("MicrosoftAppId", "app"), ("MicrosoftAppTenantId", "tenant"), ("MicrosoftAppType", "UserAssignedMSI")];
        Build("Production", managed);
        var error = Assert.Throws<WrongSettingException>(() => Build("Production", [.. managed, ("MicrosoftAppPassword", "secret")]));
        Assert.Contains("has no secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registered_app_may_listen_everywhere() => Build(
        "Production", ("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", "tenant"), ("Urls", "http://*:80"));

    [Fact]
    public void Relative_storage_starts_where_the_settings_file_lies_and_not_where_the_process_was_started()
    {
        var folder = Build("Development", ("Storage:Folder", "data")).GetRequiredService<StorageSettings>().Folder;
        Assert.Equal(Path.Combine(House.Repository.Root, "data"), folder);
    }

    private static ServiceProvider Build(string environment, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ContentRootPath = Path.GetTempPath(),
            Args = [.. settings.Select(setting => $"--{setting.Name}={setting.Value}")],
        });
        return builder.AddServiceSettings().Services.BuildServiceProvider();
    }
}
