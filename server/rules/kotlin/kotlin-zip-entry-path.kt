import java.io.*
import java.util.zip.*

class Archives {
  fun unpack(zip: ZipInputStream, folder: File) {
    val entry = zip.nextEntry
    val file = File(folder, entry.name)
    // ruleid: kotlin-zip-entry-path
    FileOutputStream(file).use { zip.copyTo(it) }
    // ruleid: kotlin-zip-entry-path
    File(folder, entry.name).outputStream()
    // ok: kotlin-zip-entry-path
    FileOutputStream(File(folder, "content.bin"))
  }

  fun checked(zip: ZipInputStream, folder: File) {
    val entry = zip.nextEntry
    val file = File(folder, entry.name)
    if (!file.canonicalPath.startsWith(folder.canonicalPath + File.separator)) throw IOException("outside")
    // ok: kotlin-zip-entry-path
    FileOutputStream(file)
  }
}
