import com.rabbitmq.client.ConnectionFactory;

class Queues {
  void open() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    // ruleid: java-rabbitmq-host-not-verified
    factory.useSslProtocol(SSLContext.getDefault());
  }

  void lazy(Contexts contexts) {
    ConnectionFactory factory = new ConnectionFactory();
    // ruleid: java-rabbitmq-host-not-verified
    factory.setSslContextFactory(contexts);
    factory.setHost("queue.example.org");
  }

  void verified() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    // ok: java-rabbitmq-host-not-verified
    factory.useSslProtocol(SSLContext.getDefault());
    factory.enableHostnameVerification();
  }

  void other(Tls tls) {
    // ok: java-rabbitmq-host-not-verified
    tls.useSslProtocol(true);
  }
}
