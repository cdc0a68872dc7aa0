class Service {
  void save(File file) throws Exception {
    // ruleid: java-world-writable-file
    file.setWritable(true, false);
    // ruleid: java-world-writable-file
    Files.setPosixFilePermissions(file.toPath(), PosixFilePermissions.fromString("rwxrwxrwx"));
    // ok: java-world-writable-file
    file.setWritable(true);
    // ok: java-world-writable-file
    Files.setPosixFilePermissions(file.toPath(), PosixFilePermissions.fromString("rw-------"));
  }
}
