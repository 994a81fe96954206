Console.Error.WriteLine("Name a command, such as: understand --data FOLDER");
return 2;
