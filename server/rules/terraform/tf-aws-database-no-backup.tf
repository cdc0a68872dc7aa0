resource "aws_db_instance" "reports" {
  engine = "postgres"
  # ruleid: tf-aws-database-no-backup
  backup_retention_period = 0
}

resource "aws_rds_cluster" "archive" {
  engine = "aurora-postgresql"
  # ruleid: tf-aws-database-no-backup
  backup_retention_period = 0
}

resource "aws_db_instance" "customers" {
  engine = "postgres"
  # ok: tf-aws-database-no-backup
  backup_retention_period = 7
}

resource "aws_db_instance" "shared" {
  engine = "postgres"
  # ok: tf-aws-database-no-backup
  backup_retention_period = var.backup_retention_period
}
