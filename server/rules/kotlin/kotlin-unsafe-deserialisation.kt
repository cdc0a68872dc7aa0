import java.io.ObjectInputStream
import javax.servlet.http.HttpServletRequest

class Sessions {
  fun read(request: HttpServletRequest, file: File): Any {
    // ruleid: kotlin-unsafe-deserialisation
    val session = ObjectInputStream(request.inputStream).readObject()
    val text = request.getParameter("session")
    // ruleid: kotlin-unsafe-deserialisation
    val other = ObjectInputStream(ByteArrayInputStream(Base64.getDecoder().decode(text))).readObject()
    // ok: kotlin-unsafe-deserialisation
    val local = ObjectInputStream(file.inputStream()).readObject()
    // ok: kotlin-unsafe-deserialisation
    return json.decodeFromString<Session>(text)
  }
}
