# ruleid: tf-aws-cache-cleartext
resource "aws_elasticache_replication_group" "orders" {
  replication_group_id = "sessions"
  description          = "Sessions"
  transit_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "reports" {
  replication_group_id = "sessions"
  description          = "Sessions"
  # ruleid: tf-aws-cache-cleartext
  transit_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "customers" {
  replication_group_id = "sessions"
  description          = "Sessions"
  # ok: tf-aws-cache-cleartext
  transit_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "shared" {
  replication_group_id = "sessions"
  description          = "Sessions"
  # ok: tf-aws-cache-cleartext
  transit_encryption_enabled = var.transit_encryption_enabled
}
