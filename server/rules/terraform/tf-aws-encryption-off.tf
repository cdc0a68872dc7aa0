resource "aws_dynamodb_table" "a" {
  server_side_encryption {
    # ruleid: tf-aws-encryption-off
    enabled = false
  }
}

resource "aws_secretsmanager_secret" "b" {
  name = "db"
  # ruleid: tf-aws-encryption-off
  kms_key_id = "alias/aws/secretsmanager"
}

resource "aws_dynamodb_table" "c" {
  server_side_encryption {
    # ok: tf-aws-encryption-off
    enabled = true
  }
}

resource "aws_secretsmanager_secret" "d" {
  # ok: tf-aws-encryption-off
  kms_key_id = aws_kms_key.main.arn
}
