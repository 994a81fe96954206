using Bot.Dialogs;
using Bot.Storage;

namespace Bot.Settings;

/// <summary>Binds the settings to records and checks them, all at once, before anything starts.</summary>
internal static class SettingsSetup
{
    /// <summary>Adds the settings to the host.</summary>
    /// <exception cref="WrongSettingException">One or more are wrong.</exception>
    internal static WebApplicationBuilder AddServiceSettings(this WebApplicationBuilder builder)
    {
        SettingsFolder.AddTo(builder.Configuration, builder.Environment.EnvironmentName);
        var storage = Bind<StorageSettings>(builder.Configuration.GetSection("Storage"));
        var clinic = Bind<ClinicSettings>(builder.Configuration.GetSection("Clinic"));
        var limits = Bind<LimitSettings>(builder.Configuration.GetSection("Limits"));
        var proxy = Bind<ProxySettings>(builder.Configuration.GetSection("Proxy"));
        var metrics = Bind<MetricsSettings>(builder.Configuration.GetSection("Metrics"));
        var app = Bind<AppSettings>(builder.Configuration);
        Refuse([
            .. storage.Problems(),
            .. clinic.Problems(),
            .. limits.Problems(),
            .. proxy.Problems(builder.Configuration.GetValue("ForwardedHeaders_Enabled", defaultValue: false)),
            .. metrics.Problems(),
            .. app.Problems(builder.Environment.IsDevelopment()),
            .. ListenSettings.Problems(builder.Configuration, app.Anonymous)]);
        if (ListenSettings.Addresses(builder.Configuration).Count == 0)
        {
            builder.WebHost.UseUrls(ListenSettings.Default);
        }

        builder.Services.AddSingleton(clinic.Details).AddSingleton(new OpeningHours(clinic)).AddSingleton(limits).AddSingleton(proxy).AddSingleton(metrics).AddSingleton(app)
            .AddSingleton(new DialogTimes(TimeSpan.FromMinutes(clinic.IdleMinutes), TimeSpan.FromDays(storage.RetentionDays)))
            .AddSingleton(storage.From(SettingsFolder.Path));
        return builder;
    }

    /// <summary>A section as a record; its defaults where nothing is set.</summary>
    /// <exception cref="WrongSettingException">A value has the wrong type.</exception>
    internal static T Bind<T>(IConfiguration section)
        where T : new()
    {
        try
        {
            return section.Get<T>() ?? new T();
        }
        catch (InvalidOperationException e)
        {
            throw new WrongSettingException($"{e.Message} Correct it in appsettings.json or in the environment.", e);
        }
    }

    /// <summary>Stops the start when there is a problem.</summary>
    /// <exception cref="WrongSettingException">There is.</exception>
    internal static void Refuse(IReadOnlyCollection<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new WrongSettingException(string.Join(Environment.NewLine, problems));
        }
    }
}
