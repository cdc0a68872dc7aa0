import java.io.File;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.sql.ResultSet;

class Reports {
  void open() throws Exception {
    String name = System.getProperty("report");
    File file = new File("/srv/reports/" + name);
    // ruleid: java-path-from-input
    new FileInputStream(file);
  }

  void remove(ResultSet rows) throws Exception {
    // ruleid: java-path-from-input
    Files.delete(Paths.get("/srv/reports", rows.getString("name")));
  }

  void home() throws Exception {
    // ok: java-path-from-input
    new FileInputStream(System.getProperty("user.home") + "/.reports");
    // ok: java-path-from-input
    new FileInputStream(System.getenv("REPORT_DIR") + "/last");
    String name = System.getProperty("report");
    // ok: java-path-from-input
    Files.delete(Paths.get("/srv/reports").resolve(Paths.get(name).getFileName()));
  }
}
