import java.io.File;

class Uploads {
  void check(File file, File folder) throws IOException {
    // ruleid: java-partial-path-check
    if (!file.getCanonicalPath().startsWith(folder.getCanonicalPath())) throw new IOException("outside");
  }

  void variables(File file, File folder) throws IOException {
    String root = folder.getCanonicalPath();
    String path = file.getCanonicalPath();
    // ruleid: java-partial-path-check
    if (!path.startsWith(root)) throw new IOException("outside");
  }

  void separated(File file, File folder) throws IOException {
    // ok: java-partial-path-check
    if (!file.getCanonicalPath().startsWith(folder.getCanonicalPath() + File.separator)) throw new IOException("outside");
    String root = folder.getCanonicalPath();
    if (!root.endsWith(File.separator)) root += File.separator;
    // ok: java-partial-path-check
    if (!file.getCanonicalPath().startsWith(root)) throw new IOException("outside");
    // ok: java-partial-path-check
    if (!file.toPath().normalize().startsWith(folder.toPath())) throw new IOException("outside");
  }
}
