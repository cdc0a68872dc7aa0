resource "aws_db_snapshot" "reports" {
  db_instance_identifier = aws_db_instance.orders.identifier
  # ruleid: tf-aws-snapshot-public
  shared_accounts = ["all"]
}

resource "aws_db_snapshot" "archive" {
  db_instance_identifier = aws_db_instance.orders.identifier
  # ruleid: tf-aws-snapshot-public
  shared_accounts = ["all"]
}

resource "aws_db_snapshot" "customers" {
  db_instance_identifier = aws_db_instance.orders.identifier
  # ok: tf-aws-snapshot-public
  shared_accounts = []
}

resource "aws_db_snapshot" "shared" {
  db_instance_identifier = aws_db_instance.orders.identifier
  # ok: tf-aws-snapshot-public
  shared_accounts = var.shared_accounts
}
