class Service {
  void export() throws Exception {
    // ruleid: java-temp-file-name
    FileWriter report = new FileWriter("/tmp/report.csv");
    // ruleid: java-temp-file-name
    File lock = new File("/var/tmp/app.lock");
    // ok: java-temp-file-name
    File fresh = File.createTempFile("report", ".csv");
    // ok: java-temp-file-name
    File data = new File("/srv/data/report.csv");
  }
}
