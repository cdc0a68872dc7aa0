using System;
using System.Text.RegularExpressions;

public class Checks
{
    // ruleid: csharp-regex-exponential
    private static readonly Regex Name = new Regex("^([a-z]+)+$");

    public bool Mail(string text)
    {
        // ruleid: csharp-regex-exponential
        return Regex.IsMatch(text, @"^(\w+\.?)*@example\.com$");
    }

    public bool Limited(string text)
    {
        // ok: csharp-regex-exponential
        return new Regex("^([a-z]+)+$", RegexOptions.None, TimeSpan.FromSeconds(1)).IsMatch(text);
    }

    public bool Linear(string text)
    {
        // ok: csharp-regex-exponential
        return new Regex("^([a-z]+)+$", RegexOptions.NonBacktracking).IsMatch(text);
    }

    public bool Plain(string text)
    {
        // ok: csharp-regex-exponential
        return Regex.IsMatch(text, "^[a-z]+(?:-[a-z]+)*$");
    }
}
