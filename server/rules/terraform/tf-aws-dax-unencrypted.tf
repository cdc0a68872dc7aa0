# ruleid: tf-aws-dax-unencrypted
resource "aws_dax_cluster" "orders" {
  cluster_name = "orders"
  node_type    = "dax.r4.large"
}

resource "aws_dax_cluster" "reports" {
  cluster_name = "orders"
  node_type    = "dax.r4.large"
  server_side_encryption {
    # ruleid: tf-aws-dax-unencrypted
    enabled = false
  }
}

resource "aws_dax_cluster" "customers" {
  cluster_name = "orders"
  node_type    = "dax.r4.large"
  server_side_encryption {
    # ok: tf-aws-dax-unencrypted
    enabled = true
  }
}

resource "aws_dax_cluster" "shared" {
  cluster_name = "orders"
  node_type    = "dax.r4.large"
  server_side_encryption {
    # ok: tf-aws-dax-unencrypted
    enabled = var.enabled
  }
}
