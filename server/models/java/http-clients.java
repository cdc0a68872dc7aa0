import org.openqa.selenium.WebDriver;

class Preview {
    void show(WebDriver driver, HttpServletRequest request) {
        // ruleid: java-server-request-url
        driver.get(request.getParameter("url"));
        // ok: java-server-request-url
        driver.get("https://shop.example/search?q=" + request.getParameter("q"));
    }
}
