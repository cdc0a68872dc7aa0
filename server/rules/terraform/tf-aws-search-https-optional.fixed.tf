resource "aws_opensearch_domain" "reports" {
  domain_name = "logs"
  domain_endpoint_options {
    # ruleid: tf-aws-search-https-optional
    enforce_https = true
  }
}

resource "aws_elasticsearch_domain" "archive" {
  domain_name = "logs"
  domain_endpoint_options {
    # ruleid: tf-aws-search-https-optional
    enforce_https = true
  }
}

resource "aws_opensearch_domain" "customers" {
  domain_name = "logs"
  domain_endpoint_options {
    # ok: tf-aws-search-https-optional
    enforce_https = true
  }
}

resource "aws_opensearch_domain" "shared" {
  domain_name = "logs"
  domain_endpoint_options {
    # ok: tf-aws-search-https-optional
    enforce_https = var.enforce_https
  }
}
