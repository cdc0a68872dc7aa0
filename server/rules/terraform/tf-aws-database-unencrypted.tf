# ruleid: tf-aws-database-unencrypted
resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "reports" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  # ruleid: tf-aws-database-unencrypted
  storage_encrypted = false
}

resource "aws_db_instance" "customers" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  # ok: tf-aws-database-unencrypted
  storage_encrypted = true
}

# ok: tf-aws-database-unencrypted
resource "aws_db_instance" "replica" {
  engine = "postgres"
  replicate_source_db = aws_db_instance.customers.identifier
}
