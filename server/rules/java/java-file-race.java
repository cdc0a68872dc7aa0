class Notes {
  void keepOnce(String name, String text) throws IOException {
    File file = new File(folder, name);
    if (!file.exists()) {
      // ruleid: java-file-race
      try (FileWriter writer = new FileWriter(file)) {
        writer.write(text);
      }
    }
  }

  void replace(Path path, byte[] bytes) throws IOException {
    if (Files.exists(path)) {
      // ruleid: java-file-race
      Files.write(path, bytes);
    }
  }

  void keepExclusive(Path path, byte[] bytes) throws IOException {
    // ok: java-file-race
    Files.write(path, bytes, StandardOpenOption.CREATE_NEW);
  }

  void below(File folder, File file) throws IOException {
    if (!folder.exists()) {
      folder.mkdirs();
    }
    // ok: java-file-race
    new FileOutputStream(file).close();
  }
}
