using RestSharp;

public class PreviewController : Controller
{
    public void Show(string url, IWebDriver driver)
    {
        // ruleid: csharp-server-request-url
        var client = new RestClient(url);
        // ruleid: csharp-server-request-url
        driver.Navigate().GoToUrl(url);
        // ok: csharp-server-request-url
        driver.Navigate().GoToUrl("https://shop.example/search?q=" + url);
    }
}
