# ruleid: tf-aws-cache-unencrypted
resource "aws_elasticache_replication_group" "orders" {
  replication_group_id = "sessions"
  description          = "Sessions"
  at_rest_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "reports" {
  replication_group_id = "sessions"
  description          = "Sessions"
  # ruleid: tf-aws-cache-unencrypted
  at_rest_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "customers" {
  replication_group_id = "sessions"
  description          = "Sessions"
  # ok: tf-aws-cache-unencrypted
  at_rest_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "shared" {
  replication_group_id = "sessions"
  description          = "Sessions"
  # ok: tf-aws-cache-unencrypted
  at_rest_encryption_enabled = var.at_rest_encryption_enabled
}
