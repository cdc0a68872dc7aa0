import java.io.File;
import org.apache.tools.ant.AntClassLoader;
import org.apache.tools.ant.DirectoryScanner;
import org.apache.tools.ant.taskdefs.Copy;
import org.apache.tools.ant.taskdefs.Expand;

class Plugins {
    void load(AntClassLoader loader, HttpServletRequest request) {
        // ruleid: java-path-traversal
        loader.addPathComponent(new File(request.getParameter("plugin")));
    }

    void unpack(HttpServletRequest request) {
        Expand task = new Expand();
        // ok: java-path-traversal
        task.setSrc(new File("/srv/uploads/theme.zip"));
        // ruleid: java-path-traversal
        task.setDest(new File("/srv/themes", request.getParameter("theme")));
        task.execute();
    }

    void copy(Copy task, DirectoryScanner scanner, HttpServletRequest request) {
        // ruleid: java-path-traversal
        task.setTodir(new File(request.getParameter("folder")));
        // ruleid: java-path-traversal
        scanner.setBasedir(new File(request.getParameter("folder")));
        // ok: java-path-traversal
        task.setOverwrite(Boolean.parseBoolean(request.getParameter("overwrite")));
    }
}
