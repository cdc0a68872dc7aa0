import java.util.*;

class Archives {
  private static final String TOOL = "/usr/bin/tar";

  void pack(String folder, int level) throws Exception {
    // ruleid: java-command-built
    Runtime.getRuntime().exec("tar czf out.tgz " + folder);
    String command = String.format("du -s %s", folder);
    // ruleid: java-command-built
    new ProcessBuilder("sh", "-c", command).start();
    // ruleid: java-command-built
    Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "ls " + folder});
    // ok: java-command-built
    new ProcessBuilder("tar", "czf", "out.tgz", "--directory=" + folder).start();
    // ok: java-command-built
    Runtime.getRuntime().exec(TOOL + " --version");
    // ok: java-command-built
    Runtime.getRuntime().exec("nice -n " + level);
    // ok: java-command-built
    Runtime.getRuntime().exec(new String[] {"tar", "--directory=" + folder});
  }

  void list(String name) throws Exception {
    List<String> parts = new ArrayList<>();
    parts.add("bash");
    parts.add("-c");
    // ruleid: java-command-built
    parts.add("echo " + name);
    new ProcessBuilder(parts).start();
  }
}
