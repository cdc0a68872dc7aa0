using System.Diagnostics;
using RabbitMQ.Client.Events;

public class Jobs
{
    public void Handle(BasicDeliverEventArgs args)
    {
        // ruleid: csharp-command-injection
        Process.Start("sh", "-c convert " + Encoding.UTF8.GetString(args.Body.ToArray()));
        // ok: csharp-command-injection
        Process.Start("sh", "-c convert " + args.DeliveryTag);
    }

    public async Task Consume(ConsumeContext<Job> context)
    {
        // ruleid: csharp-command-injection
        Process.Start("sh", "-c convert " + context.Message.File);
    }
}
