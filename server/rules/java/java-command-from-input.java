import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Scanner;

class Tools {
  void list() throws Exception {
    BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
    String folder = reader.readLine();
    // ruleid: java-command-from-input
    Runtime.getRuntime().exec(folder);
  }

  void add() throws Exception {
    String name = System.getenv("REPORT");
    String command = PREFIX + name;
    // ruleid: java-command-from-input
    Process process = Runtime.getRuntime().exec(command);
  }

  void convert() throws Exception {
    Scanner scanner = new Scanner(System.in);
    String file = scanner.nextLine();
    // ruleid: java-command-from-input
    new ProcessBuilder("convert", file).start();
  }

  void java() throws Exception {
    String home = System.getProperty("java.home");
    // ok: java-command-from-input
    new ProcessBuilder(home + "/bin/java", "-version").start();
    String shell = System.getenv("SHELL");
    // ok: java-command-from-input
    new ProcessBuilder(shell, "-l").start();
  }

  void remote() throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL("https://tasks.example.org").openConnection();
    BufferedReader lines = new BufferedReader(new InputStreamReader(connection.getInputStream()));
    // ruleid: java-command-from-input
    Runtime.getRuntime().exec(lines.readLine());
  }

  void saved(java.sql.ResultSet rows) throws Exception {
    // ruleid: java-command-from-input
    Runtime.getRuntime().exec(rows.getString("command"));
  }

  public static void main(String[] args) throws Exception {
    // ruleid: java-command-from-input
    Runtime.getRuntime().exec(args[0]);
    // ok: java-command-from-input
    Runtime.getRuntime().exec("date");
  }
}
