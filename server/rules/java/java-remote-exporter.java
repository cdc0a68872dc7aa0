import org.springframework.context.annotation.*;
import org.springframework.remoting.rmi.RmiServiceExporter;

@Configuration
class Remotes {
  @Bean
  RmiServiceExporter orders(Orders orders) {
    // ruleid: java-remote-exporter
    RmiServiceExporter exporter = new RmiServiceExporter();
    exporter.setService(orders);
    return exporter;
  }

  @Bean(name = "/invoices")
  HttpInvokerServiceExporter invoices() {
    // ruleid: java-remote-exporter
    return new HttpInvokerServiceExporter();
  }

  @Bean
  MBeanExporter beans() {
    // ok: java-remote-exporter
    return new MBeanExporter();
  }

  @Bean
  RestClient client() {
    // ok: java-remote-exporter
    return RestClient.create("https://orders.example.org");
  }
}
