# ruleid: tf-aws-search-logs-missing
resource "aws_opensearch_domain" "orders" {
  domain_name = "logs"
}

# ruleid: tf-aws-search-logs-missing
resource "aws_elasticsearch_domain" "reports" {
  domain_name = "orders"
}

resource "aws_opensearch_domain" "customers" {
  domain_name = "logs"
  log_publishing_options {
    # ok: tf-aws-search-logs-missing
    log_type = "AUDIT_LOGS"
  }
}

resource "aws_opensearch_domain" "shared" {
  domain_name = "logs"
  log_publishing_options {
    # ok: tf-aws-search-logs-missing
    log_type = var.log_type
  }
}
