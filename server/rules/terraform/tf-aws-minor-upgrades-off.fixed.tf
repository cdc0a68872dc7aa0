resource "aws_db_instance" "reports" {
  engine = "postgres"
  # ruleid: tf-aws-minor-upgrades-off
  auto_minor_version_upgrade = true
}

resource "aws_rds_cluster_instance" "archive" {
  engine = "aurora-postgresql"
  # ruleid: tf-aws-minor-upgrades-off
  auto_minor_version_upgrade = true
}

resource "aws_db_instance" "customers" {
  engine = "postgres"
  # ok: tf-aws-minor-upgrades-off
  auto_minor_version_upgrade = true
}

resource "aws_db_instance" "shared" {
  engine = "postgres"
  # ok: tf-aws-minor-upgrades-off
  auto_minor_version_upgrade = var.auto_minor_version_upgrade
}
