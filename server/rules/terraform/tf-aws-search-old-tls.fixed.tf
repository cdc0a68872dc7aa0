resource "aws_opensearch_domain" "reports" {
  domain_name = "logs"
  domain_endpoint_options {
    # ruleid: tf-aws-search-old-tls
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_elasticsearch_domain" "archive" {
  domain_name = "logs"
  domain_endpoint_options {
    # ruleid: tf-aws-search-old-tls
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_opensearch_domain" "customers" {
  domain_name = "logs"
  domain_endpoint_options {
    # ok: tf-aws-search-old-tls
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_opensearch_domain" "shared" {
  domain_name = "logs"
  domain_endpoint_options {
    # ok: tf-aws-search-old-tls
    tls_security_policy = var.tls_security_policy
  }
}
