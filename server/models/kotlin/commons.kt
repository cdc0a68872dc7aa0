import org.apache.commons.exec.CommandLine
import org.apache.commons.io.FilenameUtils
import org.apache.commons.lang3.SerializationUtils

fun convert(request: HttpServletRequest) {
    // ruleid: kotlin-command-injection
    CommandLine.parse("convert " + request.getParameter("file"))
    // ruleid: kotlin-unsafe-deserialisation
    SerializationUtils.deserialize<Job>(request.inputStream)
    // ok: kotlin-path-traversal
    FileInputStream("/srv/files/" + FilenameUtils.getName(request.getParameter("name")))
    // ruleid: kotlin-path-traversal
    FileInputStream("/srv/files/" + request.getParameter("name"))
}
