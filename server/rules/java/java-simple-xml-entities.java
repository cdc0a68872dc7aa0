import javax.servlet.http.HttpServletRequest;
import org.simpleframework.xml.core.Persister;
import org.simpleframework.xml.stream.NodeBuilder;

class Orders {
  Order read(HttpServletRequest request) throws Exception {
    Persister persister = new Persister();
    // ruleid: java-simple-xml-entities
    Order order = persister.read(Order.class, request.getInputStream());
    // ruleid: java-simple-xml-entities
    NodeBuilder.read(request.getReader());
    // ok: java-simple-xml-entities
    Order sample = persister.read(Order.class, new File("/srv/samples/order.xml"));
    // ok: java-simple-xml-entities
    persister.write(order, System.out);
    return order;
  }
}
