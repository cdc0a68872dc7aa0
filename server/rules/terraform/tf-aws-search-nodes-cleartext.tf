# ruleid: tf-aws-search-nodes-cleartext
resource "aws_opensearch_domain" "orders" {
  domain_name = "logs"
  engine_version = "OpenSearch_2.11"
}

resource "aws_opensearch_domain" "reports" {
  domain_name = "logs"
  engine_version = "OpenSearch_2.11"
  node_to_node_encryption {
    # ruleid: tf-aws-search-nodes-cleartext
    enabled = false
  }
}

resource "aws_opensearch_domain" "customers" {
  domain_name = "logs"
  engine_version = "OpenSearch_2.11"
  node_to_node_encryption {
    # ok: tf-aws-search-nodes-cleartext
    enabled = true
  }
}

resource "aws_opensearch_domain" "shared" {
  domain_name = "logs"
  engine_version = "OpenSearch_2.11"
  node_to_node_encryption {
    # ok: tf-aws-search-nodes-cleartext
    enabled = var.enabled
  }
}
