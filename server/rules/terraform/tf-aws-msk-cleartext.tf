resource "aws_msk_cluster" "events" {
  encryption_info {
    encryption_in_transit {
      # ruleid: tf-aws-msk-cleartext
      client_broker = "TLS_PLAINTEXT"
      # ruleid: tf-aws-msk-cleartext
      in_cluster    = false
    }
  }
}

resource "aws_msk_cluster" "orders" {
  encryption_info {
    encryption_in_transit {
      # ok: tf-aws-msk-cleartext
      client_broker = "TLS"
      # ok: tf-aws-msk-cleartext
      in_cluster    = var.in_cluster
    }
  }
}
