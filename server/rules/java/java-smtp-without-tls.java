class Service {
  void send(Properties properties, HtmlEmail mail) {
    // ruleid: java-smtp-without-tls
    properties.put("mail.smtp.ssl.trust", "*");
    // ruleid: java-smtp-without-tls
    mail.setSSLCheckServerIdentity(false);
    // ok: java-smtp-without-tls
    properties.put("mail.smtp.ssl.trust", "mail.example.com");
    // ok: java-smtp-without-tls
    mail.setSSLCheckServerIdentity(true);
  }
}
