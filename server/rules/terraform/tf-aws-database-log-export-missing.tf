# ruleid: tf-aws-database-log-export-missing
resource "aws_docdb_cluster" "orders" {
  engine_version = "5.0"
}

# ruleid: tf-aws-database-log-export-missing
resource "aws_rds_cluster" "reports" {
  engine = "aurora-mysql"
}

resource "aws_docdb_cluster" "customers" {
  engine_version = "5.0"
  # ok: tf-aws-database-log-export-missing
  enabled_cloudwatch_logs_exports = ["audit", "profiler"]
}

resource "aws_docdb_cluster" "shared" {
  engine_version = "5.0"
  # ok: tf-aws-database-log-export-missing
  enabled_cloudwatch_logs_exports = var.enabled_cloudwatch_logs_exports
}
