import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void restore(HttpServletRequest request) throws Exception {
    // ruleid: java-unsafe-deserialisation
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    byte[] state = Base64.getDecoder().decode(request.getParameter("state"));
    // ruleid: java-unsafe-deserialisation
    Object restored = SerializationUtils.deserialize(state);
    // ok: java-unsafe-deserialisation
    ObjectInputStream cache = new ObjectInputStream(new FileInputStream("/var/cache/app/state"));
    // ok: java-unsafe-deserialisation
    State parsed = mapper.readValue(state, State.class);
  }
}
