# ruleid: tf-aws-stream-unencrypted
resource "aws_kinesis_stream" "orders" {
  name        = "clicks"
  shard_count = 2
}

resource "aws_kinesis_stream" "reports" {
  name        = "clicks"
  shard_count = 2
  # ruleid: tf-aws-stream-unencrypted
  encryption_type = "NONE"
}

resource "aws_kinesis_stream" "customers" {
  name        = "clicks"
  shard_count = 2
  # ok: tf-aws-stream-unencrypted
  encryption_type = "KMS"
}

resource "aws_kinesis_stream" "shared" {
  name        = "clicks"
  shard_count = 2
  # ok: tf-aws-stream-unencrypted
  encryption_type = var.encryption_type
}
