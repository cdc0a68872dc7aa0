import net.lingala.zip4j.ZipFile;

class Archives {
    void unpack(ZipFile archive, HttpServletRequest request) {
        // ruleid: java-path-traversal
        archive.extractAll("/srv/files/" + request.getParameter("name"));
    }
}
