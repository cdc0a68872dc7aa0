using System.Net.Mail;

public class Mailer
{
    public SmtpClient Plain(string host)
    {
        // ruleid: csharp-smtp-cleartext
        return new SmtpClient(host) { EnableSsl = true, Port = 25 };
    }

    public SmtpClient Later(string host)
    {
        var client = new SmtpClient(host);
        // ruleid: csharp-smtp-cleartext
        client.EnableSsl = true;
        return client;
    }

    public SmtpClient Encrypted(string host)
    {
        // ok: csharp-smtp-cleartext
        return new SmtpClient(host) { EnableSsl = true, Port = 587 };
    }

    public SmtpClient Configured(string host, bool encrypted)
    {
        var client = new SmtpClient(host);
        // ok: csharp-smtp-cleartext
        client.EnableSsl = encrypted;
        return client;
    }
}
