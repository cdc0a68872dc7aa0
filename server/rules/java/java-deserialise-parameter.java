import java.beans.XMLDecoder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.ObjectInputStream;
import org.yaml.snakeyaml.Yaml;

class Objects {
  public static Object fromBytes(byte[] bytes) throws Exception {
    // ruleid: java-deserialise-parameter
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  public Object fromXml(InputStream xml) {
    // ruleid: java-deserialise-parameter
    return new XMLDecoder(xml).readObject();
  }

  public Object fromYaml(String text) {
    // ruleid: java-deserialise-parameter
    return new Yaml().load(text);
  }

  private Object own(byte[] bytes) throws Exception {
    // ok: java-deserialise-parameter
    return new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
  }

  public Object copyOf(byte[] bytes) throws Exception {
    // ok: java-deserialise-parameter
    return new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
  }

  public Object fromResource() throws Exception {
    // ok: java-deserialise-parameter
    return new Yaml().load(Objects.class.getResourceAsStream("/defaults.yaml"));
  }
}
