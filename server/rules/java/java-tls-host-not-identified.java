import javax.net.ssl.*;

class Lines {
  void open(SSLContext context) throws Exception {
    SSLSocketFactory factory = context.getSocketFactory();
    SSLSocket socket = (SSLSocket) factory.createSocket("mail.example.org", 993);
    // ruleid: java-tls-host-not-identified
    socket.getOutputStream();
  }

  void engine(SSLContext context) throws Exception {
    SSLEngine engine = context.createSSLEngine();
    // ruleid: java-tls-host-not-identified
    engine.beginHandshake();
  }

  void identified(SSLContext context) throws Exception {
    SSLSocketFactory factory = context.getSocketFactory();
    SSLSocket socket = (SSLSocket) factory.createSocket("mail.example.org", 993);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    // ok: java-tls-host-not-identified
    socket.getOutputStream();
  }

  void server(SSLContext context) throws Exception {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    // ok: java-tls-host-not-identified
    engine.beginHandshake();
  }
}
