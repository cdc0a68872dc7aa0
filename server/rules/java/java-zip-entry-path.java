class Service {
  void unpack(ZipInputStream zip, Path folder) throws Exception {
    ZipEntry entry = zip.getNextEntry();
    // ruleid: java-zip-entry-path
    Files.copy(zip, folder.resolve(entry.getName()));
    File file = new File(folder.toFile(), entry.getName());
    // ruleid: java-zip-entry-path
    FileOutputStream out = new FileOutputStream(file);
    // ok: java-zip-entry-path
    Files.copy(zip, folder.resolve(FilenameUtils.getName(entry.getName())));
    // ok: java-zip-entry-path
    Files.copy(zip, folder.resolve("content.bin"));
  }
}
