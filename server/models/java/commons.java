import org.apache.commons.exec.CommandLine;
import org.apache.commons.fileupload.FileItem;
import org.apache.commons.io.IOUtils;

class Commons {
    void convert(HttpServletRequest request) {
        // ruleid: java-command-injection
        CommandLine.parse("convert " + request.getParameter("file"));
        // ok: java-command-injection
        CommandLine.parse("convert in.png");
    }

    void store(FileItem item) {
        // ruleid: java-path-traversal
        new FileOutputStream("/srv/files/" + item.getName());
    }

    void fetch(HttpServletRequest request) {
        URL url = new URL(request.getParameter("url"));
        // ruleid: java-server-request-url
        IOUtils.toByteArray(url);
    }
}
