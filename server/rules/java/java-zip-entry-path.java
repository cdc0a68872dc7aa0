import java.io.*;
import java.nio.file.*;
import java.util.zip.*;

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

  void checked(ZipInputStream zip, Path folder) throws Exception {
    Path target = folder.resolve(zip.getNextEntry().getName()).normalize();
    if (!target.startsWith(folder)) throw new IOException("outside");
    // ok: java-zip-entry-path
    Files.copy(zip, target);
    File file = new File(folder.toFile(), zip.getNextEntry().getName());
    if (!file.getCanonicalPath().startsWith(folder + File.separator)) throw new IOException("outside");
    // ok: java-zip-entry-path
    FileOutputStream out = new FileOutputStream(file);
  }
}
