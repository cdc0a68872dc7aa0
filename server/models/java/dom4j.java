import org.dom4j.Document;

class Users {
    void find(Document document, HttpServletRequest request) {
        // ruleid: java-xpath-injection
        document.selectNodes("//user[@name='" + request.getParameter("name") + "']");
        // ok: java-xpath-injection
        document.selectNodes("//user");
    }
}
