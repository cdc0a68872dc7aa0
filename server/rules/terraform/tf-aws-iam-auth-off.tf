resource "aws_db_instance" "reports" {
  engine = "postgres"
  # ruleid: tf-aws-iam-auth-off
  iam_database_authentication_enabled = false
}

resource "aws_rds_cluster" "archive" {
  engine = "aurora-postgresql"
  # ruleid: tf-aws-iam-auth-off
  iam_database_authentication_enabled = false
}

resource "aws_db_instance" "customers" {
  engine = "postgres"
  # ok: tf-aws-iam-auth-off
  iam_database_authentication_enabled = true
}

resource "aws_db_instance" "shared" {
  engine = "postgres"
  # ok: tf-aws-iam-auth-off
  iam_database_authentication_enabled = var.iam_database_authentication_enabled
}
