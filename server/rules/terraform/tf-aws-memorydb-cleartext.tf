resource "aws_memorydb_cluster" "reports" {
  name      = "sessions"
  node_type = "db.t4g.small"
  # ruleid: tf-aws-memorydb-cleartext
  tls_enabled = false
}

resource "aws_memorydb_cluster" "archive" {
  name      = "sessions"
  node_type = "db.t4g.small"
  # ruleid: tf-aws-memorydb-cleartext
  tls_enabled = false
}

resource "aws_memorydb_cluster" "customers" {
  name      = "sessions"
  node_type = "db.t4g.small"
  # ok: tf-aws-memorydb-cleartext
  tls_enabled = true
}

resource "aws_memorydb_cluster" "shared" {
  name      = "sessions"
  node_type = "db.t4g.small"
  # ok: tf-aws-memorydb-cleartext
  tls_enabled = var.tls_enabled
}
