# ruleid: tf-aws-search-unencrypted
resource "aws_opensearch_domain" "orders" {
  domain_name = "logs"

  encrypt_at_rest {
    enabled = true
  }
}

resource "aws_opensearch_domain" "reports" {
  domain_name = "logs"
  encrypt_at_rest {
    # ruleid: tf-aws-search-unencrypted
    enabled = true
  }
}

resource "aws_opensearch_domain" "customers" {
  domain_name = "logs"
  encrypt_at_rest {
    # ok: tf-aws-search-unencrypted
    enabled = true
  }
}

resource "aws_opensearch_domain" "shared" {
  domain_name = "logs"
  encrypt_at_rest {
    # ok: tf-aws-search-unencrypted
    enabled = var.enabled
  }
}
