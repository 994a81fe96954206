using Bot.Channels.WebChat;

var builder = WebApplication.CreateBuilder(args);
builder.AddWebChat();
var app = builder.Build();
app.MapWebChat();
app.MapGet("/healthz", () => "ok");
app.Run();
