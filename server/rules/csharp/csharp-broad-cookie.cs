using System.Web;
using Microsoft.AspNetCore.Http;

public class Cookies
{
    public void Old(HttpResponse response)
    {
        var cookie = new HttpCookie("session");
        // ruleid: csharp-broad-cookie
        cookie.Domain = ".example.com";
        // ruleid: csharp-broad-cookie
        cookie.Path = "/";
        response.Cookies.Add(cookie);
    }

    public void Core(HttpResponse response, string value)
    {
        // ruleid: csharp-broad-cookie
        response.Cookies.Append("session", value, new CookieOptions { Domain = "example.com", Secure = true });
        // ok: csharp-broad-cookie
        response.Cookies.Append("session", value, new CookieOptions { Secure = true, HttpOnly = true });
        // ok: csharp-broad-cookie
        response.Cookies.Append("shop", value, new CookieOptions { Domain = "shop.example.com", Secure = true });
    }

    public void Narrow(HttpResponse response)
    {
        var cookie = new HttpCookie("basket");
        // ok: csharp-broad-cookie
        cookie.Path = "/shop";
        response.Cookies.Add(cookie);
    }
}
