# ruleid: tf-aws-dynamodb-no-recovery
resource "aws_dynamodb_table" "orders" {
  name     = "orders"
  hash_key = "id"

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_dynamodb_table" "reports" {
  name     = "orders"
  hash_key = "id"
  point_in_time_recovery {
    # ruleid: tf-aws-dynamodb-no-recovery
    enabled = true
  }
}

resource "aws_dynamodb_table" "customers" {
  name     = "orders"
  hash_key = "id"
  point_in_time_recovery {
    # ok: tf-aws-dynamodb-no-recovery
    enabled = true
  }
}

resource "aws_dynamodb_table" "shared" {
  name     = "orders"
  hash_key = "id"
  point_in_time_recovery {
    # ok: tf-aws-dynamodb-no-recovery
    enabled = var.enabled
  }
}
