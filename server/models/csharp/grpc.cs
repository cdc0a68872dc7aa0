using System.Diagnostics;
using Grpc.Core;

public class ConvertService : Converter.ConverterBase
{
    public override Task<ConvertReply> Run(ConvertRequest request, ServerCallContext context)
    {
        // ruleid: csharp-command-injection
        Process.Start("sh", "-c convert " + request.File);
        // ok: csharp-command-injection
        Process.Start("sh", "-c convert " + context.Host.Length);
        return null;
    }
}
