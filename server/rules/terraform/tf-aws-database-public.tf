resource "aws_db_instance" "reports" {
  engine = "postgres"
  # ruleid: tf-aws-database-public
  publicly_accessible = true
}

resource "aws_rds_cluster_instance" "archive" {
  engine = "aurora-postgresql"
  # ruleid: tf-aws-database-public
  publicly_accessible = true
}

resource "aws_db_instance" "customers" {
  engine = "postgres"
  # ok: tf-aws-database-public
  publicly_accessible = false
}

resource "aws_db_instance" "shared" {
  engine = "postgres"
  # ok: tf-aws-database-public
  publicly_accessible = var.publicly_accessible
}
