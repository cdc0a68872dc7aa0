import com.google.common.io.Files;

class Guava {
    void show(HttpServletRequest request) {
        // ruleid: java-path-traversal
        Files.touch("/srv/files/" + request.getParameter("name"));
    }
}
