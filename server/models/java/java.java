import java.net.Socket;
import java.nio.file.Paths;

class Server {
    void serve(Socket socket) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream()));
        // ruleid: java-command-injection
        Runtime.getRuntime().exec(reader.readLine());
    }

    void show(HttpServletRequest request) {
        // ok: java-path-traversal
        new FileInputStream("/srv/files/" + Paths.get(request.getParameter("name")).getFileName());
        // ruleid: java-path-traversal
        new FileInputStream("/srv/files/" + request.getParameter("name"));
    }

    void upload(HttpServletRequest request) {
        // ruleid: java-path-traversal
        Files.createTempFile(Paths.get("/srv/uploads", request.getParameter("folder")), "upload", ".tmp");
        // ok: java-path-traversal
        Files.createTempFile(request.getParameter("name"), ".tmp");
    }
}
