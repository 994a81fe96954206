using Bot.Benchmarks;

var folder = args is [_, "--data", var path] ? path : "";
switch (args is [var name, ..] ? name : "")
{
    case "recognizers":
        return RecognizersCommand.Run(folder);
    default:
        Console.Error.WriteLine("Name a command, such as: understand --data FOLDER");
        return 2;
}
